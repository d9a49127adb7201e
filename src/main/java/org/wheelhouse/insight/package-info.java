/**
 * What the other rooms know, put side by side: the recap board that opens a week, the page before a session, and the
 * page for a leadership meeting.
 *
 * <p>Here because both read across rooms that must not know each other. It has no tables and no rules of its own, it only reads,
 * and nobody uses it. A number that a room counts is counted there; here it is asked for, and the rule is kept that nothing is
 * told of fewer than five people: {@link Figure} is a number or the sentence that says why there is none.
 *
 * <p>Not here: the trend of maturity ({@code maturity}), lists of actions ({@code actions}), statistics of questions for who
 * leads ({@code quiz}).
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.insight;
