/**
 * Who gets in: sign-in, "stay signed in", sessions, headers. Here because Spring Security and Vaadin meet in this one place.
 *
 * <p>Not here: which view is open to which role; every view says that itself.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.people.security;
