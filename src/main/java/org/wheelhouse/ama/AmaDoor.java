package org.wheelhouse.ama;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.ama.engine.Meeting;
import org.wheelhouse.ama.store.AmaMeetingStore;
import org.wheelhouse.ama.store.AmaSeriesStore;
import org.wheelhouse.ama.store.AmaVisitorStore;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.BoardCode;
import org.wheelhouse.people.GuestBoards;
import org.wheelhouse.people.Person;

/** The link of a series leads to its present meeting. */
@Component
class AmaDoor implements GuestBoards {

    private final AmaSeriesStore series;
    private final AmaMeetingStore meetings;
    private final AmaVisitorStore visitors;

    AmaDoor(AmaSeriesStore series, AmaMeetingStore meetings, AmaVisitorStore visitors) {
        this.series = series;
        this.meetings = meetings;
        this.visitors = visitors;
    }

    @Override
    public Optional<Board> find(BoardCode code) {
        return series.findByCode(code.text()).flatMap(found -> meetings.ofSeries(found.id()).stream()
                .filter(meeting -> meeting.refusesQuestions().isEmpty())
                .findFirst()
                .map(AmaDoor::board));
    }

    private static Board board(Meeting meeting) {
        return new Board(
                Meetings.place(meeting.id()), meeting.topic(), "/ama/" + meeting.id(), AmaWhoSees.DOOR, meeting.zone());
    }

    @Override
    @Transactional
    public void welcome(Board board, Person person) {
        visitors.insert(BoardId.of(board.place().substring("board/".length())), person.id());
    }
}
