package org.wheelhouse.activity;

import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;

/**
 * A question that came up in a round and was not answered there: it goes to those who can. Published inside the transaction that
 * leaves it open, and once for each question; who was faster with the same {@code id} has it already.
 *
 * @param id stays the same for this question, whoever publishes it again
 * @param workshop where it came up; empty for a person who works alone
 * @param cohort whose leaders are asked; empty for a room without a cohort
 * @param writer empty if the question is to stand without a name
 * @param text one line as typed, 1 to {@value #LONGEST} signs
 */
public record QuestionLeftOpen(
        UUID id,
        ModuleId module,
        SlideId slide,
        Optional<WorkshopId> workshop,
        Optional<CohortId> cohort,
        Optional<PersonId> writer,
        String text) {

    public static final int LONGEST = 300;

    public QuestionLeftOpen {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a question of " + text.length() + " signs");
        }
    }
}
