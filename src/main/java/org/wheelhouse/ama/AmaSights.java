package org.wheelhouse.ama;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wheelhouse.actions.ActionListService;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.ama.QuestionSight.Duplicate;
import org.wheelhouse.ama.QuestionSight.Promised;
import org.wheelhouse.ama.engine.Leader;
import org.wheelhouse.ama.engine.Meeting;
import org.wheelhouse.ama.engine.Promise;
import org.wheelhouse.ama.engine.Question;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.ama.engine.Stage;
import org.wheelhouse.ama.store.AmaQuestionStore;
import org.wheelhouse.ama.store.AmaSeriesStore;
import org.wheelhouse.ama.store.AmaVoteStore;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.BoardCode;
import org.wheelhouse.people.PeopleService;

/** Puts together what the viewers of one kind see; what this kind must not see never gets into the record. */
@Component
class AmaSights {

    private final AmaSeriesStore series;
    private final AmaQuestionStore questions;
    private final AmaVoteStore votes;
    private final PeopleService people;
    private final ActionListService actions;

    AmaSights(
            AmaSeriesStore series,
            AmaQuestionStore questions,
            AmaVoteStore votes,
            PeopleService people,
            ActionListService actions) {
        this.series = series;
        this.questions = questions;
        this.votes = votes;
        this.people = people;
        this.actions = actions;
    }

    AmaSight shared(Meeting meeting, ViewerKind kind) {
        List<Question> here = questions.of(meeting.id());
        List<Question> gone = meeting.next().isEmpty() ? List.of() : questions.carriedFrom(meeting.id());
        Map<QuestionId, Integer> counts = votes.counts(meeting.id());
        Names names = names(meeting, Stream.concat(here.stream(), gone.stream()).toList());
        return new AmaSight(
                meeting,
                new BoardCode(series.find(meeting.series()).orElseThrow().code()),
                names.leaders(),
                sights(here, kind, counts, names),
                sights(gone, ViewerKind.MEMBER, Map.of(), names));
    }

    private static List<QuestionSight> sights(
            List<Question> all, ViewerKind kind, Map<QuestionId, Integer> counts, Names names) {
        List<QuestionSight> seen = new ArrayList<>();
        for (Question question : all) {
            boolean may = question.stage() != Stage.MERGED && (kind == ViewerKind.LEAD || question.isPublic());
            if (may) {
                List<Duplicate> duplicates = all.stream()
                        .filter(one -> one.mergedInto().equals(Optional.of(question.id())))
                        .filter(one -> kind == ViewerKind.LEAD || !one.hidden())
                        .map(one -> new Duplicate(one.id(), one.text()))
                        .toList();
                seen.add(QuestionSight.of(
                        question,
                        question.asker().map(names::of),
                        question.answeredPlace().map(names::leader).orElse(""),
                        question.promise().map(names::of),
                        counts.getOrDefault(question.id(), 0),
                        duplicates));
            }
        }
        return seen;
    }

    /** The names of those who answer, by their place. */
    Map<Integer, String> leaders(Meeting meeting) {
        return names(meeting, List.of()).leaders();
    }

    private Names names(Meeting meeting, List<Question> all) {
        List<PersonId> persons = Stream.concat(
                        meeting.leaders().stream().flatMap(leader -> leader.person().stream()),
                        all.stream().flatMap(question -> question.asker().stream()))
                .distinct()
                .toList();
        Map<PersonId, String> known = persons.isEmpty() ? Map.of() : people.names(persons);
        List<Owner> owners = all.stream()
                .flatMap(question -> question.promise().stream())
                .map(AmaSights::owner)
                .distinct()
                .toList();
        Map<Owner, String> owned = owners.isEmpty() ? Map.of() : actions.names(owners, meeting.cohort());
        Map<Integer, String> leaders = meeting.leaders().stream()
                .collect(Collectors.toMap(
                        Leader::place,
                        leader -> leader.person().map(known::get).orElse(leader.name()),
                        (one, other) -> one,
                        LinkedHashMap::new));
        return new Names(leaders, known, owned);
    }

    static Owner owner(Promise promise) {
        return promise.person()
                .map(Owner::of)
                .or(() -> promise.team().map(Owner::of))
                .orElse(Owner.NOBODY);
    }

    private record Names(Map<Integer, String> leaders, Map<PersonId, String> people, Map<Owner, String> owners) {

        String of(PersonId person) {
            return people.getOrDefault(person, PeopleService.FORMER);
        }

        String leader(int place) {
            return leaders.getOrDefault(place, "");
        }

        Promised of(Promise promise) {
            return new Promised(owners.getOrDefault(owner(promise), ""), promise.due(), promise.action());
        }
    }
}
