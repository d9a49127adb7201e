package org.wheelhouse.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.course.Content;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.ScreenTest;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.text.Fence;
import org.wheelhouse.workshop.WorkshopService;

@HouseTest
class RecapWidgetTest extends ScreenTest {

    private static final ModuleId WEEK = new ModuleId("week-5");
    private static final SlideId RESULTS = new SlideId("results");

    @Autowired
    RecapWidget widget;

    @Autowired
    Content content;

    @Autowired
    WorkshopService workshops;

    @Autowired
    Visitors visitors;

    @Test
    void theBoardStandsOnTheSlideAndIsTheSameOnEveryScreenWithNothingToPress() {
        Fence fence = content.module(WEEK).orElseThrow().slide(RESULTS).orElseThrow().fences().stream()
                .map(fenced -> fenced.fence())
                .filter(one -> one.kind().equals("widget recap"))
                .findFirst()
                .orElseThrow();
        var dana = visitors.ofTheDemo(Visitors.DANA);
        visitors.signIn(dana);
        WorkshopId live = workshops.liveFor(dana).orElseThrow().id();
        for (Seat.Role role : Seat.Role.values()) {
            Seat seat = new Seat(WEEK, RESULTS, role == Seat.Role.READER ? Optional.empty() : Optional.of(live), role);
            visitors.signIn(role == Seat.Role.PRESENTER ? visitors.ofTheDemo(Visitors.FACILITATOR) : dana);
            Component board = widget.show(fence, seat);
            UI.getCurrent().add(board);
            assertThat(board.getElement().getTextRecursively())
                    .as(role.name())
                    .contains(
                            "Who came to week 4",
                            "11 of 12",
                            "0 kept",
                            "1 late",
                            "Week 4 is not written yet",
                            "No lab of week 4");
            boolean desk = role == Seat.Role.PRESENTER;
            assertThat($(Button.class, board).all().isEmpty()).as(role.name()).isEqualTo(!desk);
            assertThat(board.getElement().getTextRecursively().contains("Open actions"))
                    .as("with names")
                    .isEqualTo(desk);
            assertThat($(Anchor.class, board).all()).as(role.name()).isEmpty();
            UI.getCurrent().remove(board);
        }
    }
}
