package org.wheelhouse.ama.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.wheelhouse.actions.ActionListService;
import org.wheelhouse.ama.AmaService;
import org.wheelhouse.ama.AnsweringService;
import org.wheelhouse.ama.AskingService;
import org.wheelhouse.ama.ModerationService;
import org.wheelhouse.ama.PlanningService;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.HouseAddress;
import org.wheelhouse.people.PeopleService;

/** What the screens of an AMA need, in one hand. */
@Component("amaParts")
final class Parts {

    final AmaService amas;
    final AskingService asking;
    final ModerationService moderation;
    final AnsweringService answering;
    final PlanningService planning;
    final ActionListService actions;
    final PeopleService people;
    final CurrentPerson current;
    final Doorbell doorbell;
    final HouseAddress address;
    final Clock clock;

    Parts(
            AmaService amas,
            AskingService asking,
            ModerationService moderation,
            AnsweringService answering,
            PlanningService planning,
            ActionListService actions,
            PeopleService people,
            CurrentPerson current,
            Doorbell doorbell,
            HouseAddress address,
            Clock clock) {
        this.amas = amas;
        this.asking = asking;
        this.moderation = moderation;
        this.answering = answering;
        this.planning = planning;
        this.actions = actions;
        this.people = people;
        this.current = current;
        this.doorbell = doorbell;
        this.address = address;
        this.clock = clock;
    }
}
