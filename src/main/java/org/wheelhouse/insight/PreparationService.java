package org.wheelhouse.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.actions.ActionFilter;
import org.wheelhouse.actions.ActionLine;
import org.wheelhouse.actions.ActionListService;
import org.wheelhouse.ama.AmaService;
import org.wheelhouse.course.Content;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.workshop.RoomCheckService;
import org.wheelhouse.workshop.Workshop;
import org.wheelhouse.workshop.WorkshopService;

/** The page before a session: agenda, what must be ready, and what the week before left open. */
@Service
@Transactional(readOnly = true)
public class PreparationService {

    private final WorkshopService workshops;
    private final RoomCheckService checks;
    private final ActionListService actions;
    private final AmaService amas;
    private final Content content;

    PreparationService(
            WorkshopService workshops,
            RoomCheckService checks,
            ActionListService actions,
            AmaService amas,
            Content content) {
        this.workshops = workshops;
        this.checks = checks;
        this.actions = actions;
        this.amas = amas;
        this.content = content;
    }

    /**
     * Empty if there is no such workshop, or if the person who asks does not lead it.
     *
     * @param drawn the kinds of fences that some room can draw
     */
    public Optional<Preparation> of(WorkshopId id, Set<String> drawn) {
        return workshops.mine().stream()
                .filter(workshop -> workshop.id().equals(id))
                .findFirst()
                .map(workshop -> read(workshop, drawn));
    }

    private Preparation read(Workshop workshop, Set<String> drawn) {
        return new Preparation(
                workshop,
                content.module(workshop.module()),
                checks.of(workshop.id(), drawn),
                workshop.cohort().map(this::open).orElse(List.of()),
                workshop.cohort().flatMap(amas::waiting).filter(waiting -> !waiting.questions()
                        .isEmpty()));
    }

    private List<ActionLine> open(CohortId cohort) {
        return actions
                .list(new ActionFilter(ActionFilter.Scope.PROGRAM, Optional.of(cohort), ActionFilter.TO_DO, false, ""))
                .stream()
                .sorted(Comparator.comparing(ActionLine::owner))
                .toList();
    }
}
