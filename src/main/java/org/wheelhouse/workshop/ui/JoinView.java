package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.wheelhouse.workshop.DoorService;
import org.wheelhouse.workshop.Knock;

/** Where people type the code that stands on the wall. */
@Route(value = "join", autoLayout = false)
@PageTitle("Join a workshop - Wheelhouse")
@AnonymousAllowed
class JoinView extends Div implements BeforeEnterObserver {

    private final DoorService door;

    JoinView(DoorService door) {
        this.door = door;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<String> typed = event.getLocation().getQueryParameters().getSingleParameter("code");
        if (typed.isEmpty()) {
            add(DoorPanel.code(""));
            return;
        }
        Visit visit = Visit.now();
        switch (door.knock(typed.get(), visit.session(), visit.address())) {
            case Knock.In in -> event.forwardTo("w/" + in.code());
            case Knock.NameWanted wanted -> event.forwardTo("w/" + wanted.code());
            case Knock.Shut shut -> {
                add(DoorPanel.shut(shut.sentence()));
            }
        }
    }
}
