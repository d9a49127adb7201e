/** What endpoints of all rooms answer when something fails. Not here: what a room refuses on purpose. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.shell.web;
