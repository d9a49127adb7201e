package org.wheelhouse.id;

/** A module: the {@code id} of its front matter, such as {@code week-5}. */
public record ModuleId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
