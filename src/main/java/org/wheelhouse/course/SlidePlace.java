package org.wheelhouse.course;

/**
 * A slide as the place that something came from and links back to.
 *
 * @param words as people call it, such as "Week 5: Approvals and checks"
 * @param path inside this house, such as {@code /week/5/approvals}; empty if the module is gone
 */
public record SlidePlace(String words, String path) {}
