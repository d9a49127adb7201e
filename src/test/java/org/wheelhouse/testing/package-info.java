/** What tests of all rooms share: a house, a clock, people, two databases. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.testing;
