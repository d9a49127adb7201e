package org.wheelhouse.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinRequest;
import org.junit.jupiter.api.Test;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.ScreenTest;
import org.wheelhouse.workshop.DoorService;

/** What the door says. */
@HouseTest
class DoorPanelTest extends ScreenTest {

    private static String shut() {
        return DoorPanel.shut("You are no longer in this room.").getElement().getTextRecursively();
    }

    @Test
    void whatTheDoorSaidBeforeIsToldOnce() {
        VaadinRequest.getCurrent().getWrappedSession().setAttribute(DoorService.SAYS, "Too many tries.");
        assertThat(shut()).contains("Too many tries.", "You are no longer in this room.");
        assertThat(shut()).doesNotContain("Too many tries.");
    }

    /** Somebody is shown out: the page hears it by a ring, and no request of its browser is under way. */
    @Test
    void aPageShutsAlsoWhenNobodyHasAskedForIt() {
        CurrentInstance.set(VaadinRequest.class, null);
        assertThat(shut()).contains("You are no longer in this room.");
    }
}
