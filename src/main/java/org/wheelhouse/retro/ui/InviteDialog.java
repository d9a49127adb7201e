package org.wheelhouse.retro.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.QrCode;
import org.wheelhouse.people.BoardCode;
import org.wheelhouse.retro.BoardSight;
import org.wheelhouse.retro.RetroOutcome;

/** The link of a board, as a square for phones and as text; those who lead open and shut the door here. */
final class InviteDialog extends Dialog {

    private final RetroParts parts;
    private final BoardSight board;
    private final boolean leads;
    private final Div inside = new Div();

    InviteDialog(RetroParts parts, BoardSight board, boolean leads) {
        this.parts = parts;
        this.board = board;
        this.leads = leads;
        setHeaderTitle("Invite to " + board.title());
        inside.addClassNames("wh-stack", "wh-rt-invite");
        add(inside);
        Button close = new Button("Close", click -> close());
        close.setId("invite-close");
        getFooter().add(close);
        Optional<BoardCode> code = board.code();
        if (code.isEmpty() && leads) {
            // who opens this wants the link: one click less
            press(parts.leads().openDoor(board.id()));
        } else {
            draw(code);
        }
    }

    private void press(RetroOutcome outcome) {
        Optional<BoardCode> now = parts.retros().find(board.id()).flatMap(BoardSight::code);
        draw(now);
        Words.of(outcome).ifPresent(sentence -> inside.addComponentAsFirst(Notice.warning(sentence)));
    }

    private void draw(Optional<BoardCode> code) {
        inside.removeAll();
        code.ifPresentOrElse(
                this::link,
                () -> inside.add(
                        new Paragraph("The link is closed. Who is in stays in; nobody new can come by a link.")));
        if (leads) {
            inside.add(doors(code.isPresent()));
        }
    }

    private void link(BoardCode code) {
        String address = parts.address().link(code.path());
        Anchor link = new Anchor(address, address);
        link.setId("invite-link");
        link.setRouterIgnore(true);
        Button copy = new Button("Copy the link");
        copy.setId("invite-copy");
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.addClickListener(click -> {
            copy.getElement().executeJs("navigator.clipboard?.writeText($0)", address);
            copy.setText("Copied");
        });
        inside.add(
                new QrCode(address, "QR code with the link of this retro"),
                new Div(link),
                new Div(copy),
                Words.soft(
                        "Who opens it needs no account, only a name. People with an account find the board again in their"
                                + " list of retros."));
    }

    private Div doors(boolean open) {
        Button fresh = new Button(
                open ? "Make a new link" : "Open the link",
                click -> press(parts.leads().openDoor(board.id())));
        fresh.setId("invite-new");
        Button shut = new Button("Close the link", click -> press(parts.leads().shutDoor(board.id())));
        shut.setId("invite-shut");
        shut.setVisible(open);
        Div row = new Div(fresh, shut);
        row.addClassName("wh-row");
        return row;
    }
}
