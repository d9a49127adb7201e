/**
 * Retros: boards on which teams look back, decide together and leave with actions. A slide's "board" is a small one of them.
 *
 * <p>Here because cards, groups, budgets of votes and phases are one thing: what may be done, and what may be seen, follows from
 * the phase. Every change of a board locks its row first, so changes come one after the other and no vote slips in after closing;
 * a room of two hundred needs some seventy changes a second for three seconds, far less than one row can take.
 *
 * <p>Who sees what: a card that is hidden, and a vote that is not closed, are in no record that leaves this room for anybody but
 * their owner; the facilitator is no exception. What all see of a board is one record for each kind of viewer ({@code
 * BoardSight}), read once for each ring; what is a person's own ({@code OwnSight}) is read for that person only. A vote rings the
 * screens of its {@code Voter} only: while votes are hidden nobody else has anything to draw.
 *
 * <p>Anonymous means: a card is kept under a mark that only the board's seal can make (HMAC-SHA256), without a time, and changes
 * places when it is revealed. The mark is what lets its writer mend it. A day after a board was locked the seal is thrown away, and
 * nobody can make a mark again, not even with the database and this program in hand; given up for that: a board reopened later
 * takes no cards and votes any more. A board that nobody locks is locked when nothing has changed on it for six weeks, or its
 * guests' names would stay for ever. Votes stand under another mark, on named boards too: nobody sees how somebody voted.
 *
 * <p>Not here: questions to leaders ({@code ama}), what becomes of an action ({@code actions}), polls ({@code activity}).
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.retro;
