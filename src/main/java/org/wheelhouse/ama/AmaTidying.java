package org.wheelhouse.ama;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.ama.engine.Meeting;
import org.wheelhouse.ama.engine.Phase;
import org.wheelhouse.ama.store.AmaMeetingStore;
import org.wheelhouse.ama.store.AmaSeriesStore;
import org.wheelhouse.ama.store.AmaVisitorStore;
import org.wheelhouse.ama.store.AmaVoteStore;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.Guests;

/**
 * A day after an AMA was closed: votes become numbers, guests are forgotten, and of a series that ended the seal goes. An AMA that
 * nobody closes is closed six weeks after its day, or its guests' names would stay; one without a day stands until somebody
 * closes it.
 */
@Component
class AmaTidying {

    private static final Logger LOG = LoggerFactory.getLogger(AmaTidying.class);

    static final Duration LEFT_OPEN = Duration.ofDays(42);

    private final Meetings rooms;
    private final AmaVisitorStore visitors;
    private final AmaMeetingStore meetings;
    private final AmaSeriesStore series;
    private final AmaVoteStore votes;
    private final Guests guests;
    private final Clock clock;

    AmaTidying(
            Meetings rooms,
            AmaVisitorStore visitors,
            AmaMeetingStore meetings,
            AmaSeriesStore series,
            AmaVoteStore votes,
            Guests guests,
            Clock clock) {
        this.rooms = rooms;
        this.visitors = visitors;
        this.meetings = meetings;
        this.series = series;
        this.votes = votes;
        this.guests = guests;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 600_000)
    @Transactional
    void tidyUp() {
        Instant time = clock.instant();
        for (BoardId id : meetings.openAndBegunBefore(time.minus(LEFT_OPEN))) {
            meetings.lock(id)
                    .filter(meeting -> meeting.phase().isOpen())
                    .ifPresent(meeting -> rooms.save(meeting.at(Phase.CLOSED, time)));
        }
        for (BoardId id : visitors.untidied(time.minus(PlanningService.REOPENED))) {
            votes.freeze(id);
            guests.forgetAll(Meetings.place(id));
            visitors.tidied(id);
            meetings.find(id).map(Meeting::series).ifPresent(one -> {
                if (meetings.ofSeries(one).stream()
                        .noneMatch(meeting -> meeting.phase().isOpen())) {
                    series.putSeal(one, Optional.empty());
                }
            });
            LOG.debug("AMA {} was tidied up", id);
        }
    }
}
