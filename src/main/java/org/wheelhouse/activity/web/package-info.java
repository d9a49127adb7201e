/**
 * Answers that a browser sends by itself. Here because an answer that was given while the line was cut must be sent later, also
 * from a page that has moved on. Not here: what an answer means, and who may answer.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.activity.web;
