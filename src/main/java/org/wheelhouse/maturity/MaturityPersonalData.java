package org.wheelhouse.maturity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.maturity.store.MaturityNoteStore;
import org.wheelhouse.maturity.store.MaturityRatingStore;
import org.wheelhouse.maturity.store.MaturityRoundStore;
import org.wheelhouse.people.PersonalData;

/** Ratings while they are somebody's, and notes. What became a count names nobody and stays. */
@Component
class MaturityPersonalData implements PersonalData {

    private final MaturityRatingStore ratings;
    private final MaturityNoteStore notes;
    private final MaturityRoundStore rounds;

    MaturityPersonalData(MaturityRatingStore ratings, MaturityNoteStore notes, MaturityRoundStore rounds) {
        this.ratings = ratings;
        this.notes = notes;
        this.rounds = rounds;
    }

    @Override
    public Set<String> columns() {
        return Set.of("maturity_rater.person_id", "maturity_rating.person_id", "maturity_note.person_id");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Map<String, String>>> export(PersonId person) {
        Map<String, List<Map<String, String>>> all = new LinkedHashMap<>();
        all.put(
                "Your ratings of maturity in rounds that are still open",
                ratings.of(person).stream().map(this::row).toList());
        all.put(
                "Your evidence and wins",
                notes.of(person).stream().map(MaturityPersonalData::row).toList());
        return all;
    }

    private Map<String, String> row(MaturityRatingStore.Kept rating) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Round", rounds.find(rating.round()).map(Round::name).orElse(""));
        row.put("Row", rating.row());
        row.put("Level", String.valueOf(rating.level()));
        return row;
    }

    private static Map<String, String> row(Note note) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Row", note.row().orElse("a win"));
        row.put("Text", note.text());
        row.put("When", note.at().toString());
        return row;
    }

    @Override
    @Transactional
    public void forget(PersonId person) {
        ratings.forget(person);
        notes.forget(person);
    }
}
