package org.wheelhouse.quiz;

/** What there is to say about a quiz in a cohort. */
public sealed interface StatisticsOutcome {

    record Counted(QuizStatistics statistics) implements StatisticsOutcome {}

    /** Too few people have finished it: numbers would tell about single people, so there are none, not even how many. */
    record TooFew(Quiz quiz) implements StatisticsOutcome {}
}
