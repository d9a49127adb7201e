package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.wheelhouse.kit.EmptyState;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.TextUpload;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.quiz.GiftService;
import org.wheelhouse.quiz.Quiz;
import org.wheelhouse.quiz.gift.GiftExport;
import org.wheelhouse.quiz.gift.GiftReader;
import org.wheelhouse.text.Problem;

/** Questions from Moodle and for Moodle. Nothing is stored: what comes out is copied into a module, or downloaded. */
@Route("content/gift")
@PageTitle("Questions in GIFT - Wheelhouse")
@RolesAllowed({"ADMIN", "FACILITATOR"})
@StyleSheet("context://frontend/quiz.css")
class GiftView extends Div {

    private final GiftService gift;
    private final TextArea text = new TextArea("Questions in GIFT");
    private final Div read = new Div();

    GiftView(GiftService gift) {
        this.gift = gift;
        addClassName("wh-stack-wide");
        read.setId("gift-result");
        read.addClassName("wh-stack");
        read.getElement().setAttribute("role", "status");
        add(new ViewHead("Content", "Questions in GIFT"), in(), out());
    }

    private Section in() {
        Paragraph what =
                new Paragraph("GIFT is the text format of Moodle. Paste questions or open a file; you get `question`"
                        + " fences to copy into a module. Nothing is stored.");
        text.setId("gift-text");
        text.addClassName("wh-written");
        text.setMinRows(8);
        text.setMaxRows(20);
        text.setMaxLength(GiftReader.LIMIT);
        Button convert = QuizView.main("Make fences", "gift-read", () -> show(text.getValue()));
        Div row = new Div(convert, open());
        row.addClassName("wh-row");
        Section section = new Section(new H2("From Moodle"), what, text, row, read);
        section.addClassName("wh-section");
        return section;
    }

    private TextUpload open() {
        TextUpload upload = new TextUpload(
                "gift-open",
                opened -> {
                    text.setValue(opened);
                    show(opened);
                },
                sentence -> {
                    read.removeAll();
                    read.add(Notice.problem(sentence));
                });
        upload.setDropAllowed(false);
        return upload;
    }

    private void show(String written) {
        read.removeAll();
        if (written.isBlank()) {
            read.add(Notice.info("There is no text yet. Paste questions above, or open a file."));
            return;
        }
        GiftService.Imported imported = gift.read(written);
        if (!imported.problems().isEmpty()) {
            read.add(problems(imported.problems(), "line of the text above"));
        }
        if (imported.questions() == 0) {
            read.add(Notice.warning("No question could be read. Your text is still above."));
            return;
        }
        read.add(Notice.done(
                imported.questions() == 1 ? "One question was read." : imported.questions() + " questions were read."));
        read.add(result(imported.fences(), "gift-fences", "questions.md"));
    }

    private static Component problems(List<Problem> problems, String lineOf) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-list");
        problems.forEach(problem -> list.add(new ListItem(sentence(problem))));
        return Notice.warning(
                        problems.size() == 1
                                ? "One thing needs a look (" + lineOf + "):"
                                : problems.size() + " things need a look (" + lineOf + "):")
                .with(list);
    }

    private static String sentence(Problem problem) {
        String tryThis = problem.tryThis().isEmpty() ? "" : " Try: " + problem.tryThis() + ".";
        String level = problem.isError() ? ", left out: " : ": ";
        return "Line " + problem.line() + level + problem.says() + "." + tryThis;
    }

    private Component result(String content, String id, String file) {
        Pre pre = new Pre(content);
        pre.setId(id);
        pre.addClassName("wh-written");
        pre.getElement().setAttribute("tabindex", "0");
        Button copy = new Button("Copy", click -> UI.getCurrent()
                .getPage()
                .executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", content));
        copy.setId(id + "-copy");
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(bytes), file, "text/plain;charset=utf-8", bytes.length)),
                "Download");
        download.setId(id + "-download");
        Div row = new Div(copy, download);
        row.addClassName("wh-row");
        Div result = new Div(row, pre);
        result.addClassName("wh-stack");
        return result;
    }

    private Section out() {
        Section section = new Section(
                new H2("For Moodle"),
                new Paragraph("The quiz of a module with its answers and guidance, as a GIFT file."));
        section.addClassName("wh-section");
        List<Quiz> quizzes = gift.quizzes();
        if (quizzes.isEmpty()) {
            section.add(new EmptyState("No module has questions yet", "Write a `question` fence on a slide first."));
        }
        Div shown = new Div();
        shown.addClassName("wh-stack");
        for (Quiz quiz : quizzes) {
            Button export = new Button("Week " + quiz.week() + ": " + quiz.title(), click -> {
                shown.removeAll();
                gift.export(quiz.module()).ifPresent(made -> shown.add(exported(made, quiz)));
            });
            export.setId("gift-export-" + quiz.module());
            section.add(new Div(export));
        }
        section.add(shown);
        return section;
    }

    private Component exported(GiftExport made, Quiz quiz) {
        Div all = new Div();
        all.addClassName("wh-stack");
        if (!made.problems().isEmpty()) {
            all.add(problems(made.problems(), "what GIFT cannot carry, by line of the module"));
        }
        all.add(result(made.text(), "gift-exported", quiz.module() + ".gift"));
        return all;
    }
}
