@org.jspecify.annotations.NullMarked
package org.wheelhouse.shell.ui;
