package org.wheelhouse.kit;

/** A view that moves the focus itself when its address changes, as when a slide is turned. */
public interface KeepsFocus {}
