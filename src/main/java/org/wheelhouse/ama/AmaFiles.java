package org.wheelhouse.ama;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.ama.engine.Meeting;
import org.wheelhouse.ama.engine.Order;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.HouseAddress;
import org.wheelhouse.text.CalendarFile;
import org.wheelhouse.text.Csv;

/** An AMA for the calendar and for a spreadsheet. */
@Service
@Transactional(readOnly = true)
public class AmaFiles {

    private static final List<String> HEADINGS = List.of(
            "Question",
            "Asked by",
            "Votes",
            "State",
            "Answer",
            "Answered by",
            "Found out by",
            "Until",
            "Asked also as",
            "From");

    private final AmaService amas;
    private final HouseAddress address;
    private final Clock clock;

    AmaFiles(AmaService amas, HouseAddress address, Clock clock) {
        this.amas = amas;
        this.address = address;
        this.clock = clock;
    }

    /** Empty for an AMA without a day, or one that the asking person does not see. */
    public Optional<String> calendar(BoardId id) {
        return amas.find(id).flatMap(sight -> sight.meeting().begins().map(begins -> {
            Meeting meeting = sight.meeting();
            CalendarFile.Event event = new CalendarFile.Event(
                    "ama-" + id + "@wheelhouse",
                    begins,
                    meeting.minutes(),
                    meeting.topic(),
                    "You can ask now already, with your name or without it. " + sight.leadersInWords()
                            + " will answer.",
                    address.link(sight.code().path()));
            return CalendarFile.of(meeting.topic(), List.of(event), clock.instant());
        }));
    }

    /** The questions that the asking person sees, most votes first; what went to the next AMA at the end. */
    public Optional<String> csv(BoardId id) {
        return amas.find(id).map(sight -> {
            List<List<String>> rows = new ArrayList<>();
            rows.add(HEADINGS);
            Stream.concat(sight.questions(Order.VOTES).stream(), sight.carried().stream())
                    .forEach(one -> rows.add(row(one)));
            return Csv.of(rows);
        });
    }

    private static List<String> row(QuestionSight one) {
        return List.of(
                one.text(),
                one.asker().orElse("without a name"),
                String.valueOf(one.votes()),
                state(one),
                one.answer(),
                one.answeredBy(),
                one.promise().map(QuestionSight.Promised::owner).orElse(""),
                one.promise()
                        .flatMap(QuestionSight.Promised::due)
                        .map(LocalDate::toString)
                        .orElse(""),
                String.join(
                        " / ",
                        one.alsoAs().stream().map(QuestionSight.Duplicate::text).toList()),
                one.origin());
    }

    private static String state(QuestionSight one) {
        String word =
                switch (one.stage()) {
                    case WAITING -> "waits for the moderator";
                    case REFUSED -> "refused: " + one.refusal();
                    case OPEN -> "open";
                    case PROMISED -> "being found out";
                    case ANSWERED -> "answered";
                    case MERGED -> "put together";
                };
        return one.hidden() ? word + ", hidden" : word;
    }
}
