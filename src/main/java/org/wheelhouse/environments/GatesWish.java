package org.wheelhouse.environments;

/** The gate-balance lab, as a slide wishes for it. */
public record GatesWish() {}
