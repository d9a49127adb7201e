package org.wheelhouse.workshop;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.actions.ActionFilter;
import org.wheelhouse.actions.ActionLine;
import org.wheelhouse.actions.ActionListService;
import org.wheelhouse.actions.ActionState;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskRecordService;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.text.Csv;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.engine.Stage;
import org.wheelhouse.workshop.store.WordsStore;

/**
 * The files of a day for those who led it: the slides with what was said, a table of each question, the open questions, the
 * actions. For everybody else there are none, as if the day had never been.
 */
@Service
@Transactional(readOnly = true)
public class PackService {

    private final Rooms rooms;
    private final Screens screens;
    private final AskService asks;
    private final AskRecordService records;
    private final ActionListService actions;
    private final WordsStore words;
    private final CurrentPerson current;

    PackService(
            Rooms rooms,
            Screens screens,
            AskService asks,
            AskRecordService records,
            ActionListService actions,
            WordsStore words,
            CurrentPerson current) {
        this.rooms = rooms;
        this.screens = screens;
        this.asks = asks;
        this.records = records;
        this.actions = actions;
        this.words = words;
        this.current = current;
    }

    /** Where the table of a question is fetched. */
    public static String path(WorkshopId workshop, Ask ask) {
        return "/do/workshops/" + workshop + "/asks/" + ask.id() + ".csv";
    }

    /** The table of one question; empty while people still answer, and for who does not lead the room. */
    public Optional<String> table(WorkshopId workshop, UUID ask) {
        PersonId me = current.get().id();
        return led(workshop, me)
                .flatMap(room -> asks.find(ask))
                .filter(known -> known.key().workshop().filter(workshop::equals).isPresent())
                .filter(known -> known.phase() != Phase.OPEN)
                .map(known -> records.table(known, me));
    }

    /** All files of a day that has ended, by their names; empty for who did not lead it. */
    public Optional<Map<String, String>> files(WorkshopId workshop) {
        PersonId me = current.get().id();
        return led(workshop, me).filter(room -> room.stage() == Stage.ENDED).map(room -> files(room, me));
    }

    private Optional<Room> led(WorkshopId workshop, PersonId person) {
        return rooms.find(workshop).filter(room -> room.clicker().isDesk(person));
    }

    private Map<String, String> files(Room room, PersonId me) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("read-me.txt", README);
        screens.module(room)
                .ifPresent(
                        module -> files.put("slides.html", SlidesPage.of(Deck.of(module, true), Deck.script(module))));
        int number = 0;
        for (Ask ask : asks.of(room.id())) {
            number++;
            String name = "answers/%02d-%s-round-%d.csv"
                    .formatted(
                            number,
                            ask.key().slide().value().replaceAll("[^a-zA-Z0-9-]", "-"),
                            ask.key().round());
            files.put(name, records.table(ask, me));
        }
        files.put("questions.csv", questions(room));
        files.put("actions.csv", actions(room));
        words.find(room.id())
                .filter(said -> !said.isEmpty())
                .ifPresent(said -> files.put("three-sentences.txt", lines(said)));
        return files;
    }

    private String questions(Room room) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("Question", "What became of it")));
        records.questions(room.id())
                .forEach(asked -> rows.add(List.of(
                        asked.words(),
                        asked.fate()
                                .map(fate -> fate.name().toLowerCase(java.util.Locale.ROOT))
                                .orElse("open"))));
        return Csv.of(rows);
    }

    /** What was made of that cohort that day, as far as the person who asks may see it. */
    private String actions(Room room) {
        ActionFilter filter = ActionFilter.MINE
                .withScope(room.cohort().isPresent() ? ActionFilter.Scope.PROGRAM : ActionFilter.Scope.MINE)
                .withCohort(room.cohort())
                .withStates(EnumSet.allOf(ActionState.class));
        List<List<String>> rows = new ArrayList<>(List.of(List.of("What", "Owner", "Until", "State", "From")));
        actions.list(filter).stream()
                .filter(line -> DayService.isOfTheDay(room, line.action().madeAt()))
                .filter(line -> line.action().cohort().equals(room.cohort()))
                .map(PackService::row)
                .forEach(rows::add);
        return Csv.of(rows);
    }

    private static List<String> row(ActionLine line) {
        return List.of(
                line.action().title(),
                line.owner(),
                line.action().due().map(Object::toString).orElse(""),
                line.action().state().word(),
                line.action().origin().label());
    }

    private static String lines(SponsorWords said) {
        return "What came out: " + said.achieved() + "\r\nWhat stands in the way: " + said.inTheWay()
                + "\r\nWhat is asked of the sponsor: " + said.askedFor() + "\r\n";
    }

    private static final String README = """
            The pack of a day.

            slides.html         the slides with what is said to them
            answers/            one table for each question and round
            questions.csv       what was asked in rounds, and what became of it
            actions.csv         what was made an action that day

            Names stand beside an answer only where the box said so before people answered. Of a question without names
            the answers are given out from five on, in the order of their text.
            """;
}
