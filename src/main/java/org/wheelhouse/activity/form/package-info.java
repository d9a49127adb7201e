/**
 * Forms as trainers write them, in {@code content/forms}: YAML in, a form or a list of problems out.
 *
 * <p>Here because a new form is a new file: fields, rows, what adds up and what becomes an action are all said there. Not here:
 * who fills a form, and how it is drawn.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.activity.form;
