package org.wheelhouse.ama;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.ama.engine.Meeting;
import org.wheelhouse.ama.store.AmaMeetingStore;
import org.wheelhouse.ama.store.AmaSeriesStore;
import org.wheelhouse.ama.store.AmaVisitorStore;
import org.wheelhouse.ama.store.AmaVoteStore;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.Guests;

/** A day after an AMA was closed: votes become numbers, guests are forgotten, and of a series that ended the seal goes. */
@Component
class AmaTidying {

    private static final Logger LOG = LoggerFactory.getLogger(AmaTidying.class);

    private final AmaVisitorStore visitors;
    private final AmaMeetingStore meetings;
    private final AmaSeriesStore series;
    private final AmaVoteStore votes;
    private final Guests guests;
    private final Clock clock;

    AmaTidying(
            AmaVisitorStore visitors,
            AmaMeetingStore meetings,
            AmaSeriesStore series,
            AmaVoteStore votes,
            Guests guests,
            Clock clock) {
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
        for (BoardId id : visitors.untidied(clock.instant().minus(PlanningService.REOPENED))) {
            votes.freeze(id);
            guests.forgetAll(Meetings.place(id));
            visitors.tidied(id);
            meetings.find(id).map(Meeting::series).ifPresent(one -> {
                if (meetings.ofSeries(one).stream().noneMatch(meeting -> meeting.phase().isOpen())) {
                    series.putSeal(one, Optional.empty());
                }
            });
            LOG.debug("AMA {} was tidied up", id);
        }
    }
}
