package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wheelhouse.pipeline.PipelineWish;
import org.wheelhouse.pipeline.RoomAnswer;
import org.wheelhouse.pipeline.engine.RunVerdict;

/** What came back from the room: answers as bars, and how many shipped a fault. No name stands here. */
class RoomResult extends Div {

    RoomResult(PipelineWish wish, List<String> answers) {
        setId("pipeline-room");
        addClassName("wh-stack");
        List<RoomAnswer> read =
                answers.stream().map(RoomAnswer::read).flatMap(Optional::stream).toList();
        add(new H3("What the room says"));
        if (read.isEmpty()) {
            add(new Paragraph("Nobody has answered."));
            return;
        }
        List<Integer> chosen =
                read.stream().flatMap(answer -> answer.choice().stream()).toList();
        for (int i = 0; i < wish.choices().size() && !chosen.isEmpty(); i++) {
            int place = i;
            PipelineWish.Choice choice = wish.choices().get(i);
            long count = chosen.stream().filter(one -> one == place).count();
            add(bar((choice.right() ? "✓ " : "") + choice.text(), count, chosen.size()));
        }
        wish.choices().stream().filter(PipelineWish.Choice::right).forEach(choice -> {
            Paragraph why = new Paragraph(choice.guidance());
            why.addClassName("wh-soft");
            add(why);
        });
        says(read).ifPresent(sentence -> {
            Paragraph says = new Paragraph(sentence);
            says.setId("pipeline-room-says");
            add(says);
        });
    }

    private static Div bar(String words, long count, int all) {
        Span filled = new Span();
        filled.getStyle().setWidth(100.0 * count / all + "%");
        Div meter = new Div(filled);
        meter.addClassName("wh-meter");
        meter.getElement().setAttribute("aria-hidden", "true");
        Div line = new Div(new Span("%s: %d of %d".formatted(words, count, all)), meter);
        line.addClassName("wh-room-bar");
        return line;
    }

    /** Such as "Of 12 who ran it, 4 shipped a fault to production; 8 stopped a fault before production." */
    static Optional<String> says(List<RoomAnswer> answers) {
        List<RunVerdict> runs =
                answers.stream().flatMap(answer -> answer.run().stream()).toList();
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = Stream.of(RunVerdict.values())
                .filter(runs::contains)
                .map(verdict ->
                        "%d %s".formatted(runs.stream().filter(verdict::equals).count(), verdict.words()))
                .toList();
        return Optional.of("Of %d who ran it, %s.".formatted(runs.size(), String.join("; ", parts)));
    }
}
