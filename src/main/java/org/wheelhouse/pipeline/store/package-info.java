/** What the room keeps: drafts of the lab. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.pipeline.store;
