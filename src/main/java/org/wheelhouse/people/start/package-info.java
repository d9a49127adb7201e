/**
 * What happens at a start: settings, demo people or a link for the first admin, and sentences for a start that fails. Not here:
 * what a room fills its screens with.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.people.start;
