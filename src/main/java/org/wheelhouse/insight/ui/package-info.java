/** The screens of insight. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.insight.ui;
