/**
 * The doorbell: who must look again. Not here: data. A ring says that something changed and nothing else, so what one
 * person may not see cannot leak through it.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.live;
