/** The views of the environment board and of the gate-balance lab, and their widgets. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.environments.ui;
