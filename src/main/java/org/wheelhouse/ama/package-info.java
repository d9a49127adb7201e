/**
 * AMA, "ask me anything": people put questions to those who lead, before, while and after they meet; all vote for what they want
 * answered; what was answered stays readable.
 *
 * <p>Here because an AMA has what no other board has: somebody who answers, moderation, and askers who can stay unknown.
 *
 * <p><b>Unknown means unknown.</b> Of an anonymous question nothing of the asker is kept, no person, no mark, no time. The asker's
 * browser makes a random receipt and keeps it; the table has its hash. With the receipt the browser finds its own questions again,
 * sees why one was refused, and may mend typing errors. Who loses the browser loses that, and nothing else. The limit of how fast
 * a person may ask is counted in memory only.
 *
 * <p>Not here: cards of retros (they lie on a wall and have no answer), asks of {@code activity} (one answer a person). A question
 * that a round left open comes as the event {@code QuestionLeftOpen}; "we shall find out" makes an action of {@code actions}.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.ama;
