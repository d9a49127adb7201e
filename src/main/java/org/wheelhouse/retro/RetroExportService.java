package org.wheelhouse.retro;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.actions.Action;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.retro.BoardSight.CardSight;
import org.wheelhouse.retro.RetroActionService.Made;
import org.wheelhouse.retro.engine.Column;
import org.wheelhouse.text.Csv;

/** A board as a file. Nobody finds in it what is not on that person's screen; what is left out for being hidden is said. */
@Service
public class RetroExportService {

    private static final List<String> HEADINGS =
            List.of("What", "Column", "Group", "Text", "Squad", "Written by", "Votes", "Owner", "Due", "State");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final RetroService retros;
    private final RetroActionService actions;
    private final CurrentPerson current;

    RetroExportService(RetroService retros, RetroActionService actions, CurrentPerson current) {
        this.retros = retros;
        this.actions = actions;
        this.current = current;
    }

    /** Cards and actions, a line each, for a table; empty if the person does not see the board. */
    @Transactional(readOnly = true)
    public Optional<String> csv(BoardId id) {
        return retros.find(id).map(sight -> {
            List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
            Topics.of(sight).forEach(topic -> topic.cards().forEach(card -> rows.add(row(sight, topic, card))));
            actions.of(id).forEach(made -> rows.add(row(made)));
            hidden(sight).ifPresent(says -> rows.add(List.of("Note", "", "", says, "", "", "", "", "", "")));
            return Csv.of(rows);
        });
    }

    private static List<String> row(BoardSight sight, Topics.Topic topic, CardSight card) {
        return List.of(
                "Card",
                title(sight, card.spot().column()),
                topic.name().orElse(""),
                card.text(),
                card.squad().orElse(""),
                card.author().orElse(""),
                card.votes().map(String::valueOf).orElse(""),
                "",
                "",
                "");
    }

    private static List<String> row(Made made) {
        Action action = made.action();
        return List.of(
                "Action",
                "",
                "",
                action.title(),
                "",
                "",
                "",
                made.owner(),
                action.due().map(LocalDate::toString).orElse(""),
                action.state().word());
    }

    private static String title(BoardSight sight, int number) {
        return sight.board().form().columns().stream()
                .filter(column -> column.number() == number)
                .map(Column::title)
                .findFirst()
                .orElse("");
    }

    private static Optional<String> hidden(BoardSight sight) {
        int count =
                sight.hiddenIn().values().stream().mapToInt(Integer::intValue).sum();
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        (count == 1 ? "1 card is" : count + " cards are") + " still hidden and not in this file.");
    }

    /** The board as a text, columns with their topics, then what was agreed; empty if the person does not see the board. */
    @Transactional(readOnly = true)
    public Optional<String> markdown(BoardId id) {
        ZoneId zone = current.get().zone();
        return retros.find(id).map(sight -> {
            StringBuilder text = new StringBuilder("# " + Markdown.line(sight.title()) + "\n\n");
            text.append(DAY.format(sight.createdAt().atZone(zone)));
            text.append(sight.board().form().anonymous() ? ", anonymous\n" : ", with names\n");
            for (Column column : sight.board().form().columns()) {
                text.append("\n## ").append(Markdown.line(column.title())).append("\n\n");
                Topics.of(sight).stream()
                        .filter(topic -> topic.column() == column.number())
                        .forEach(topic -> text.append(markdown(topic)));
            }
            text.append(markdown(actions.of(id)));
            hidden(sight).ifPresent(says -> text.append("\n").append(says).append("\n"));
            return text.toString();
        });
    }

    private static String markdown(Topics.Topic topic) {
        StringBuilder text = new StringBuilder();
        String indent = topic.name().isPresent() ? "  " : "";
        topic.name().ifPresent(name -> text.append("- **")
                .append(Markdown.line(name))
                .append("**")
                .append(votes(topic))
                .append("\n"));
        for (CardSight card : topic.cards()) {
            text.append(indent).append("- ").append(Markdown.block(card.text(), indent + "  "));
            card.squad()
                    .ifPresent(squad ->
                            text.append(" (").append(Markdown.line(squad)).append(")"));
            card.author().ifPresent(name -> text.append(", ").append(Markdown.line(name)));
            text.append(topic.name().isPresent() ? "" : votes(topic)).append("\n");
        }
        return text.toString();
    }

    private static String votes(Topics.Topic topic) {
        return topic.votes()
                .filter(votes -> votes > 0)
                .map(votes -> votes == 1 ? " (1 vote)" : " (" + votes + " votes)")
                .orElse("");
    }

    private static String markdown(List<Made> made) {
        if (made.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n## Actions\n\n");
        made.forEach(one -> text.append(one.action().state().isOver() ? "- [x] " : "- [ ] ")
                .append(Markdown.line(one.action().title()))
                .append(one.owner().isEmpty() ? ", nobody yet" : ", " + Markdown.line(one.owner()))
                .append(one.action()
                        .due()
                        .map(day -> ", until " + DAY.format(day))
                        .orElse(""))
                .append("\n"));
        return text.toString();
    }
}
