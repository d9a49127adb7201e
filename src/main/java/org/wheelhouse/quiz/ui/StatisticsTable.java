package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.wheelhouse.quiz.QuizStatistics;
import org.wheelhouse.quiz.engine.ItemStatistics.Item;
import org.wheelhouse.quiz.engine.Remark;
import org.wheelhouse.text.Csv;
import org.wheelhouse.text.SafeMarkdown;

/**
 * The numbers of each question, a row a question, with the words for the trainer under the question, where a narrow screen shows
 * them too; and the same as a file.
 */
final class StatisticsTable extends Div {

    private static final String REMARKS = "Remarks";
    private static final List<String> HEADINGS = List.of(
            "Question", "Facility", "Deviation", "Discrimination", "Efficiency", "Weight", "Upper-lower", REMARKS);

    StatisticsTable(QuizStatistics numbers) {
        addClassName("wh-wide-scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Numbers");
        NativeTable table = new NativeTable();
        table.setId("statistics-table");
        table.addClassName("wh-numbers");
        NativeTableRow head = new NativeTableRow();
        HEADINGS.stream().filter(heading -> !heading.equals(REMARKS)).forEach(heading -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        NativeTableBody body = new NativeTableBody();
        numbers.questions().forEach(question -> body.add(row(question)));
        table.add(new NativeTableHeader(head), body);
        add(table);
    }

    private static NativeTableRow row(QuizStatistics.OfQuestion question) {
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell asked =
                new NativeTableHeaderCell(words(question.asked().text()));
        asked.getElement().setAttribute("scope", "row");
        question.remarks().forEach(remark -> asked.add(said(remark)));
        row.add(asked);
        numbers(question.item(), false).forEach(number -> {
            NativeTableCell cell = new NativeTableCell(number);
            cell.addClassName("wh-number");
            row.add(cell);
        });
        return row;
    }

    private static Div said(Remark remark) {
        Span word = new Span(
                Character.toUpperCase(remark.word().charAt(0)) + remark.word().substring(1) + ".");
        word.addClassName("word");
        Div said = new Div(word, new Text(" " + remark.sentence()));
        said.addClassName("wh-remark");
        return said;
    }

    private static List<String> numbers(Item item, boolean exact) {
        return List.of(
                text(item.facility(), exact, 1),
                text(item.deviation(), exact, 1),
                text(item.discrimination(), exact, 1),
                text(item.efficiency(), exact, 1),
                item.negativeWeight() ? "negative" : text(item.weight(), exact, 1),
                text(item.upperLower(), exact, 2));
    }

    /** With one digit, or a dash. */
    static String one(OptionalDouble number) {
        return text(number, false, 1);
    }

    private static String text(OptionalDouble number, boolean exact, int digits) {
        if (number.isEmpty()) {
            return exact ? "" : "–";
        }
        return String.format(Locale.ROOT, "%." + (exact ? 4 : digits) + "f", number.getAsDouble());
    }

    private static String remarks(QuizStatistics.OfQuestion question) {
        return question.remarks().stream()
                .map(remark -> remark.word() + ": " + remark.sentence())
                .collect(Collectors.joining(" "));
    }

    private static String words(String markdown) {
        return SafeMarkdown.passage(markdown).words();
    }

    /** Numbers with four digits, then the options of each question with their counts. */
    static String csv(QuizStatistics numbers) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        numbers.questions().forEach(question -> {
            List<String> row = new ArrayList<>(List.of(words(question.asked().text())));
            row.addAll(numbers(question.item(), true));
            row.add(remarks(question));
            rows.add(row);
        });
        rows.add(List.of());
        rows.add(List.of("Question", "Option", "Right", "Chosen by", "Of people"));
        numbers.questions().forEach(question -> question.options()
                .forEach(option -> rows.add(List.of(
                        words(question.asked().text()),
                        words(option.text()),
                        option.right() ? "yes" : "no",
                        String.valueOf(option.chosen()),
                        String.valueOf(numbers.people())))));
        return Csv.of(rows);
    }
}
