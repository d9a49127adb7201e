package org.wheelhouse.quiz;

/** A module with two questions. */
final class SomeModule {

    static final String TEXT = """
            ---
            id: week-5
            title: Pipelines
            week: 5
            minutes: 60
            version: 3
            ---
            # Pipelines {#pipelines}

            - Stages and gates

            ---

            ## Check one {#check-one}

            ```question slow-start
            Recall: A canary is a small start, see [the stages](#pipelines).

            What does a canary see first?
            - [ ] All users
              > That is a full deployment.
            - [x] A few users
              > Right, a small share.
            - [ ] Nobody
              > Then nothing is learned.
            ```

            ---

            ## Check two {#check-two}

            ```question two-measures
            Recall: The four are lead time, frequency, failures and repair.

            Which two are outside the four?
            - [x] Customer satisfaction
              > Right, guidance one.
            - [ ] Lead time
              > One of the four, guidance two.
            - [x] Team velocity
              > Right, guidance three.
            - [ ] Change failure rate
              > One of the four, guidance four.
            ```
            """;

    /** Another option of the first question is right. */
    static final String OTHER_KEY =
            TEXT.replace("- [x] A few users", "- [ ] A few users").replace("- [ ] Nobody", "- [x] Nobody");

    /** Two words are written otherwise; the key is the same. */
    static final String TYPO_MENDED = TEXT.replace("- [ ] All users", "- [ ] All of the users")
            .replace("What does a canary see first?", "Whom does a canary meet first?");

    /** The second question is gone. */
    static final String ONE_QUESTION = TEXT.substring(0, TEXT.indexOf("---\n\n## Check two"));

    private SomeModule() {}
}
