package org.wheelhouse.retro.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.retro.BoardSight;
import org.wheelhouse.retro.RetroOutcome;

/** What can be done with the whole board: its files, a new board of the same form, its title, its end. */
final class BoardMenu extends Dialog {

    private final RetroParts parts;
    private final BoardSight board;
    private final Div inside = new Div();

    BoardMenu(RetroParts parts, BoardSight board, boolean leads, boolean hasAccount) {
        this.parts = parts;
        this.board = board;
        setHeaderTitle(board.title());
        inside.addClassNames("wh-stack", "wh-rt-menu");
        add(inside);
        Button print = button("menu-print", "Print", () -> {
            close();
            getElement().executeJs("setTimeout(() => window.print(), 300)");
        });
        inside.add(
                file("menu-csv", "Save as a table (CSV)", "csv", "text/csv", () -> parts.exports()
                        .csv(board.id())),
                file("menu-markdown", "Save as a text (Markdown)", "md", "text/markdown", () -> parts.exports()
                        .markdown(board.id())),
                print);
        if (hasAccount) {
            inside.add(button("menu-copy", "New retro of the same form", () -> {
                close();
                BeginDialog.like(parts, board).open();
            }));
        }
        if (leads) {
            inside.add(renaming(), lock());
        }
        Button close = button("menu-close", "Close", this::close);
        getFooter().add(close);
    }

    private static Button button(String id, String words, Runnable run) {
        Button button = new Button(words, click -> run.run());
        button.setId(id);
        return button;
    }

    private Component lock() {
        boolean locked = board.board().locked();
        return button(
                "menu-lock",
                locked ? "Open the board again" : "Close the board",
                () -> press(
                        locked
                                ? parts.leads().reopen(board.id())
                                : parts.leads().lock(board.id())));
    }

    private Component renaming() {
        TextField title = new TextField("Title");
        title.setId("menu-title");
        title.setValue(board.title());
        title.setMaxLength(120);
        Button save = button("menu-rename", "Rename", () -> press(parts.leads().rename(board.id(), title.getValue())));
        Div row = new Div(title, save);
        row.addClassNames("wh-row", "wh-rt-rename");
        row.setVisible(!board.board().locked());
        return row;
    }

    private void press(RetroOutcome outcome) {
        Words.of(outcome)
                .ifPresentOrElse(sentence -> inside.addComponentAsFirst(Notice.warning(sentence)), this::close);
    }

    private Anchor file(String id, String words, String ending, String type, Supplier<Optional<String>> text) {
        String name = board.title().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = text.get().orElse("").getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            (name.isEmpty() ? "retro" : name) + "." + ending,
                            type + ";charset=utf-8",
                            bytes.length);
                }),
                words);
        link.setId(id);
        return link;
    }
}
