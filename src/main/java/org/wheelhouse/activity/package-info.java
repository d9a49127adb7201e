/**
 * Asks: a room, or a person alone, is asked something and everybody gives one answer. Polls are drawn here; another room (a
 * live quiz, a spot-the-fault) opens an ask of its own kind, keeps the meaning of the answers and brings its own drawing.
 *
 * <p>Here because opening, closing, revealing, rounds, "one answer a person" and anonymity are the same for all of them, and
 * must be right once. Answers are texts of at most 4 KiB whose meaning this room does not know, except for polls.
 *
 * <p>Anonymous means that no table, read alone or joined, tells who answered what: an answer stands under a voter's mark, made
 * from the person and the seal of that ask (HMAC-SHA256), without a time, and is read back in the order of its text. The mark is
 * what lets a person mend an answer and find it again. When a workshop is over for good its seals are thrown away, and from
 * then on nobody can make the mark again, not even with the database and this program in hand. Given up for that: the person
 * cannot see an anonymous answer of a past workshop any more either. Asks that people answer alone keep their seal, for they
 * may change their answer for as long as they like; the rule of five protects those.
 *
 * <p>The rule of five: what people answered alone, exports and statistics show counts from five answers on. A live reveal
 * shows them at any number, and the box says so before anybody answers.
 *
 * <p>Not here: quiz scoring, simulations, cards, budgets of votes; who may open or reveal (the room that owns the place decides
 * before it calls).
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.activity;
