package org.wheelhouse.retro;

import org.wheelhouse.retro.engine.BoardForm;

/** The small board of a slide, as its fence asks for it. */
public record SlideForm(String title, BoardForm form) {}
