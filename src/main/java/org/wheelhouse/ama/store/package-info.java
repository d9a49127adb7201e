/** Tables of AMAs in and out. Not here: who may see what, rings. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.ama.store;
