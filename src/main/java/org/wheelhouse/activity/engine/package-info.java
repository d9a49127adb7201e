/**
 * What an ask and a poll are, which answers they take and how answers are counted.
 *
 * <p>Here because the same rules hold for a person alone, a room of forty and an export. Not here: who asks, how it is drawn.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.activity.engine;
