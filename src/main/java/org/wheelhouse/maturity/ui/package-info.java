/** The screens of maturity. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.maturity.ui;
