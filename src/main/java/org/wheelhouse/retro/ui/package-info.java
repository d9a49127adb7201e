/** The screens of retros. The wall itself is drawn in the browser by {@code frontend/retro-wall.js}. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.retro.ui;
