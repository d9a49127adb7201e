/**
 * The floors that the product is held against: a bare Vaadin view with a push to everybody, and a bare WebSocket with the same
 * bytes, in one small server of their own. Never part of the product.
 */
@NullMarked
package org.wheelhouse.bench.bare;

import org.jspecify.annotations.NullMarked;
