package org.wheelhouse.text;

/** One {@code key: value} line; the value is the rest of the line as typed, so {@code no} and {@code 1.10} stay text. */
public record Setting(Written key, Written value) {}
