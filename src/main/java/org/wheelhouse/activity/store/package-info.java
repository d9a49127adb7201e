/**
 * The tables of asks, in and out. Here because the same SQL must run on H2 and PostgreSQL. Not here: who may ask or answer.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.activity.store;
