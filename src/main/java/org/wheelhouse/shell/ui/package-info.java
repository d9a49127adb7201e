/** The views and layouts of the frame. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.shell.ui;
