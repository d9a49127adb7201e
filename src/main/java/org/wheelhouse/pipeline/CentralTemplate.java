package org.wheelhouse.pipeline;

/**
 * A central template, or a change of it that is ready to be tried.
 *
 * @param id name of its file without ending
 * @param about one sentence
 * @param text without the lines that hold title and sentence
 */
public record CentralTemplate(String id, String title, String about, String text) {}
