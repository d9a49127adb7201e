package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.workshop.ComeBack;
import org.wheelhouse.workshop.Knock;
import org.wheelhouse.workshop.WorkshopService;

/** Where somebody stands who has the code and no account: asked for a name, or waiting until the desk knows the person again. */
final class Doorstep extends Div {

    private final LiveParts parts;
    private final Knock.NameWanted wanted;
    private final String asked = Visit.asked().orElse("");
    private Optional<ComeBack.State> shown = Optional.empty();

    Doorstep(LiveParts parts, Knock.NameWanted wanted) {
        this.parts = parts;
        this.wanted = wanted;
        LiveRefresh.of(parts.doorbell, WorkshopService.topic(wanted.workshop()), this, this::look);
        name();
        look();
    }

    private void name() {
        removeAll();
        add(DoorPanel.name(wanted.code(), wanted.title()));
    }

    private void look() {
        Optional<ComeBack> back =
                parts.comeBacks.find(asked).filter(known -> known.workshop().equals(wanted.workshop()));
        Optional<ComeBack.State> now = back.map(ComeBack::state);
        if (!now.equals(shown)) {
            shown = now;
            back.ifPresentOrElse(this::show, this::name);
        }
    }

    private void show(ComeBack back) {
        switch (back.state()) {
            case ASKED -> {
                removeAll();
                add(DoorPanel.waiting(wanted.code(), parts.name(back.guest())));
            }
            case LET_IN -> goOn(back);
            case TURNED_AWAY -> {
                name();
                addComponentAsFirst(Notice.warning("The facilitator says that this is somebody else."
                        + " Come in under another name: add the first letter of your family name."));
            }
        }
    }

    private void goOn(ComeBack back) {
        removeAll();
        add(DoorPanel.waiting(wanted.code(), parts.name(back.guest())));
        getElement().executeJs("this.querySelector('#back-form').submit()");
    }
}
