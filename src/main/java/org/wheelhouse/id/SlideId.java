package org.wheelhouse.id;

/** A slide inside its module: the {@code {#id}} of its heading; it stays when the title is reworded. */
public record SlideId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
