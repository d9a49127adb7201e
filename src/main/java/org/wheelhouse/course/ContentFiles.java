package org.wheelhouse.course;

import java.util.List;

/** The files beside the modules, as far as the reader has to know them. Paths are relative to {@code content/}, with {@code /}. */
public interface ContentFiles {

    /** Whether there is such a file or folder. */
    boolean has(String path);

    /** The names in a folder, for "did you mean"; none if there is no such folder. The empty path is {@code content/} itself. */
    List<String> in(String folder);
}
