package org.wheelhouse.course;

import java.util.Map;
import java.util.Optional;

/** Where content lies: a folder that trainers write in, or what was packed into the application. */
interface ContentSource extends ContentFiles {

    /** Every file by its path relative to {@code content/}, in order, with something that differs when the file was saved. */
    Map<String, String> stamps();

    /** Empty if the file is not there, or went away since. */
    Optional<byte[]> bytes(String path);

    /** Whether files can change while the application runs. */
    boolean changes();
}
