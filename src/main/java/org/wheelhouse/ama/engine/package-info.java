/** The rules of an AMA: phases, stages of a question, who may ask how fast, what is a typing error. Not here: people, tables. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.ama.engine;
