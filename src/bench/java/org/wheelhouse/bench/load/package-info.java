/**
 * A room full of people, as the server sees it: protocol-level clients that do what the browser does, from the door to the last
 * answer. Here because no free tool speaks Vaadin's protocol; never a short cut through a service.
 */
@NullMarked
package org.wheelhouse.bench.load;

import org.jspecify.annotations.NullMarked;
