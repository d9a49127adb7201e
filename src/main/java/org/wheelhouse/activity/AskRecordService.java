package org.wheelhouse.activity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.activity.engine.TalkRound;
import org.wheelhouse.activity.fence.RoundFence;
import org.wheelhouse.activity.store.AskStore;
import org.wheelhouse.activity.store.FlagStore;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.text.Csv;

/**
 * What is left of a room's asks: for everybody what the room has seen, for each person the own answers, for those who lead a table
 * of each ask. Whoever calls has checked that the person may see the room.
 */
@Service
public class AskRecordService {

    private static final EnumSet<Flag> VERDICTS = EnumSet.of(Flag.KEPT, Flag.PARTLY, Flag.MISSED);

    private static final EnumSet<Flag> FATES = EnumSet.of(Flag.ANSWERED, Flag.SENT);
    private static final String GONE = "somebody who has left";

    private final AskStore asks;
    private final FlagStore flags;
    private final AnswerService answers;
    private final PeopleService people;
    private final Map<String, Askable> kinds;

    AskRecordService(AskStore asks, FlagStore flags, AnswerService answers, PeopleService people, List<Askable> kinds) {
        this.asks = asks;
        this.people = people;
        this.flags = flags;
        this.answers = answers;
        this.kinds = kinds.stream().collect(Collectors.toMap(Askable::kind, Function.identity()));
    }

    /** All asks of a room in the order in which they were opened, each round by itself; none that nobody answered. */
    @Transactional(readOnly = true)
    public List<AskRecord> ofRoom(WorkshopId room) {
        return asks.of(room).stream()
                .filter(ask -> ask.answered() > 0)
                .map(ask -> new AskRecord(ask, lines(ask), kept(ask)))
                .toList();
    }

    private List<AskRecord.Line> lines(Ask ask) {
        return answers.live(ask) instanceof Result.Shown shown
                ? kind(ask).map(kind -> kind.told(ask.form(), shown.answers())).orElse(List.of())
                : List.of();
    }

    private List<AskRecord.Kept> kept(Ask ask) {
        return flags.cards(ask.id()).stream()
                .filter(card -> card.is(Flag.MARKED))
                .map(card -> new AskRecord.Kept(
                        inWords(ask, card.body()),
                        card.flags().stream().filter(VERDICTS::contains).findFirst()))
                .toList();
    }

    private Optional<Askable> kind(Ask ask) {
        return Optional.ofNullable(kinds.get(ask.form().kind()));
    }

    private String inWords(Ask ask, String body) {
        return kind(ask).map(kind -> kind.inWords(ask.form(), body)).orElse(body);
    }

    /**
     * What the person answered in a room. Where answers are anonymous and the seals are gone, nobody can tell any more, and so the
     * words are empty though the person may have answered.
     */
    @Transactional(readOnly = true)
    public List<AskRecord.Own> own(WorkshopId room, PersonId person) {
        return asks.of(room).stream()
                .filter(ask -> ask.answered() > 0)
                .map(ask -> new AskRecord.Own(ask, answers.own(ask, person).map(body -> inWords(ask, body))))
                .toList();
    }

    /** The questions that the person brought to rounds, with what became of them. */
    @Transactional(readOnly = true)
    public List<AskRecord.Asked> questions(WorkshopId room, PersonId person) {
        return questions(room, card -> card.key().equals(person.toString()));
    }

    /** All questions that were brought to rounds in a room, without a name. */
    @Transactional(readOnly = true)
    public List<AskRecord.Asked> questions(WorkshopId room) {
        return questions(room, card -> true);
    }

    private List<AskRecord.Asked> questions(WorkshopId room, Predicate<Card> which) {
        return asks.of(room).stream()
                .filter(ask -> ask.form().kind().equals(RoundFence.KIND))
                .flatMap(ask -> flags.cards(ask.id()).stream())
                .filter(which)
                .map(card -> new AskRecord.Asked(
                        TalkRound.brought(card.body()).question(),
                        card.flags().stream().filter(FATES::contains).findFirst()))
                .filter(asked -> !asked.words().isEmpty())
                .toList();
    }

    /** Whether it can still be told whose an answer is: where they are named, and elsewhere as long as the seal is there. */
    public boolean isTraceable(Ask ask) {
        return !ask.form().anonymous() || asks.seal(ask.id()).isPresent();
    }

    /**
     * All answers to an ask as a table for a spreadsheet. With names where the box said so; of an anonymous ask one row an answer
     * in the order of their text, from five answers on, and before that one sentence.
     *
     * @param leader who asks for it
     * @throws org.springframework.security.access.AccessDeniedException for who does not lead the room of a named ask
     */
    @Transactional(readOnly = true)
    public String table(Ask ask, PersonId leader) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heads = kind(ask).map(kind -> kind.heads(ask.form())).orElse(List.of("Answer"));
        if (ask.form().anonymous()) {
            rows.add(heads);
            switch (answers.forExport(ask)) {
                case Result.Shown shown -> shown.answers().forEach(body -> rows.add(cells(ask, body)));
                case Result.Hidden hidden ->
                    rows.add(
                            List.of(hidden.answered() + " answered; answers without names are given out from five on"));
            }
            return Csv.of(rows);
        }
        rows.add(with("Name", heads));
        Map<PersonId, String> given = answers.named(ask, leader);
        Map<PersonId, String> names = people.names(given.keySet());
        given.forEach((person, body) -> rows.add(with(names.getOrDefault(person, GONE), cells(ask, body))));
        rows.subList(1, rows.size()).sort(Comparator.comparing(List::toString));
        return Csv.of(rows);
    }

    private static List<String> with(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private List<String> cells(Ask ask, String body) {
        return kind(ask).map(kind -> kind.cells(ask.form(), body)).orElse(List.of(body));
    }
}
