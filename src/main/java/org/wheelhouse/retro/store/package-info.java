/**
 * The tables of retros, in and out. Here because the same SQL must run on H2 and PostgreSQL. Not here: who may change what.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.retro.store;
