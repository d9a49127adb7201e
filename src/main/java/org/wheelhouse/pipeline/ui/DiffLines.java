package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.wheelhouse.pipeline.engine.LineDiff;
import org.wheelhouse.pipeline.engine.LineDiff.Kind;

/** A difference of two texts: what went out and what came in, each with a sign and two lines around it. */
final class DiffLines {

    private static final int AROUND = 2;
    private static final int MOST = 400;

    private DiffLines() {}

    static Component of(List<LineDiff.Line> lines) {
        Div all = new Div();
        all.addClassNames("wh-code", "wh-diff");
        all.getElement().setAttribute("tabindex", "0");
        boolean gap = false;
        int shown = 0;
        for (int i = 0; i < lines.size() && shown < MOST; i++) {
            if (isNearChange(lines, i)) {
                all.add(line(lines.get(i)));
                gap = false;
                shown++;
            } else if (!gap) {
                all.add(new Span("…"));
                gap = true;
            }
        }
        return all;
    }

    private static boolean isNearChange(List<LineDiff.Line> lines, int place) {
        for (int i = Math.max(0, place - AROUND); i <= Math.min(lines.size() - 1, place + AROUND); i++) {
            if (lines.get(i).kind() != Kind.SAME) {
                return true;
            }
        }
        return false;
    }

    private static Span line(LineDiff.Line line) {
        String sign =
                switch (line.kind()) {
                    case SAME -> "  ";
                    case OUT -> "− ";
                    case IN -> "+ ";
                };
        Span span = new Span(sign + line.text());
        span.addClassName("wh-diff-" + line.kind().name().toLowerCase(Locale.ROOT));
        return span;
    }
}
