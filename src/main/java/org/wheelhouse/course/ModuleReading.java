package org.wheelhouse.course;

import org.wheelhouse.text.Reading;

/** Bytes of a module's file in; the module or every problem out. */
@FunctionalInterface
interface ModuleReading {

    Reading<Module> read(byte[] bytes, ContentFiles files);
}
