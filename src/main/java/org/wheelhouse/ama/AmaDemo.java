package org.wheelhouse.ama;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wheelhouse.ama.engine.Leader;
import org.wheelhouse.ama.engine.Meeting;
import org.wheelhouse.ama.engine.Phase;
import org.wheelhouse.ama.engine.Question;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.ama.engine.Rhythm;
import org.wheelhouse.ama.store.AmaMeetingStore;
import org.wheelhouse.ama.store.AmaQuestionStore;
import org.wheelhouse.ama.store.AmaSeriesStore;
import org.wheelhouse.ama.store.AmaVoteStore;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.DemoData;
import org.wheelhouse.people.Person;

/** The demo's AMA with those who lead, a week ahead: three answers in writing already, some questions open, one that waits. */
@Component
@Order(80)
class AmaDemo implements DemoData {

    /** Always the same keys, so that addresses of the demo can be told. */
    static final BoardId MEETING = new BoardId(key("meeting"));

    private static final String CODE = "DEMAMA2345";

    private final AmaSeriesStore series;
    private final AmaMeetingStore meetings;
    private final AmaQuestionStore questions;
    private final AmaVoteStore votes;
    private final Clock clock;
    private final SecureRandom luck = new SecureRandom();

    AmaDemo(
            AmaSeriesStore series,
            AmaMeetingStore meetings,
            AmaQuestionStore questions,
            AmaVoteStore votes,
            Clock clock) {
        this.series = series;
        this.meetings = meetings;
        this.questions = questions;
        this.votes = votes;
        this.clock = clock;
    }

    private static UUID key(String name) {
        return UUID.nameUUIDFromBytes(("ama/" + name).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void fill(Demo demo) {
        List<Person> twelve = demo.participants();
        String seal = VoterMark.freshSeal(luck);
        series.insert(new AmaSeriesStore.Series(key("series"), CODE, Optional.of(seal)));
        Written written = new Written();
        written.answered("Is this one more fad?", none(), 0, """
                Fair question; we have had a few. The difference is that we measure this one: a release took eleven weeks in spring \
                and takes nine days now. If the numbers stop moving, ask me again.""", true, 9);
        written.answered("Will operations be needed at all?", none(), 2, """
                Yes, and more than before. What changes is the work: fewer tickets, more of building what others can use. What has to \
                be learned for that is learned in working hours.""", true, 7);
        written.answered("Who pays for monitoring, the teams or the company?", by(twelve.get(8)), 1, """
                The company, for two years. After that each product carries its own, and the prices will be known by then.""", false, 4);
        written.open("Why does a change of two lines need the same approval as a new product?", none(), 8);
        written.open("May we keep the old deployment tool until the busy season is over?", by(twelve.get(11)), 3);
        written.open("What happens to a team whose numbers get worse?", none(), 6);
        written.waits("Which tools will be switched off, and when?", none());
        Meeting meeting = meeting(demo, written.count);
        meetings.insert(meeting, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        written.rows.forEach(row -> {
            questions.insert(MEETING, row.question());
            for (int i = 0; i < row.votes(); i++) {
                votes.insert(
                        row.question().id(),
                        VoterMark.of(
                                Optional.of(seal),
                                twelve.get((i + row.question().number()) % twelve.size())
                                        .id()));
            }
        });
    }

    private Meeting meeting(Demo demo, int arrived) {
        List<Person> twelve = demo.participants();
        Instant begins = clock.instant()
                .atZone(demo.facilitator().zone())
                .plusDays(6)
                .with(LocalTime.of(16, 0))
                .toInstant();
        return new Meeting(
                MEETING,
                key("series"),
                "Ask those who lead: the next half-year",
                List.of(
                        new Leader(0, Optional.of(twelve.get(0).id()), ""),
                        new Leader(1, Optional.of(twelve.get(3).id()), ""),
                        new Leader(2, Optional.of(twelve.get(2).id()), "")),
                Optional.of(begins),
                demo.facilitator().zone(),
                60,
                Optional.of(demo.cohort()),
                Optional.of(demo.facilitator().id()),
                true,
                Rhythm.MONTHLY,
                Phase.BEFORE,
                Optional.empty(),
                arrived,
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private static Optional<PersonId> none() {
        return Optional.empty();
    }

    private static Optional<PersonId> by(Person person) {
        return Optional.of(person.id());
    }

    /** What the demo asks, in order. */
    private static final class Written {

        private record Row(Question question, int votes) {}

        private final List<Row> rows = new ArrayList<>();
        private int count;

        private Question asked(String text, Optional<PersonId> asker, boolean moderated) {
            count++;
            Optional<String> receipt =
                    asker.isPresent() ? Optional.empty() : Optional.of(Receipt.hash(Receipt.fresh()));
            return Question.asked(new QuestionId(key("question/" + text)), count, text, asker, receipt, "", moderated);
        }

        void answered(String text, Optional<PersonId> asker, int by, String answer, boolean stays, int votes) {
            Question question = asked(text, asker, false).answered(answer, by).staying(stays);
            rows.add(new Row(question, votes));
        }

        void open(String text, Optional<PersonId> asker, int votes) {
            rows.add(new Row(asked(text, asker, false), votes));
        }

        void waits(String text, Optional<PersonId> asker) {
            rows.add(new Row(asked(text, asker, true), 0));
        }
    }
}
