package org.wheelhouse.maturity.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.wheelhouse.maturity.engine.Grid;

/**
 * One row to rate: the browser's own fieldset and radio buttons, one sentence a level. A choice counts at once and can be
 * changed.
 */
final class RateRow extends HtmlContainer {

    RateRow(Grid grid, Grid.Row row, Optional<Integer> chosen, IntConsumer choose) {
        super("fieldset");
        setId("rate-" + row.id());
        addClassName("wh-mt-rate");
        HtmlContainer legend = new HtmlContainer("legend");
        legend.setText(row.title());
        Paragraph about = new Paragraph(row.about());
        about.setId("about-" + row.id());
        about.addClassName("wh-soft");
        getElement().setAttribute("aria-describedby", "about-" + row.id());
        add(legend, about);
        for (int level = 1; level <= grid.levels().size(); level++) {
            add(option(
                    grid,
                    row,
                    level,
                    chosen.filter(Integer.valueOf(level)::equals).isPresent(),
                    choose));
        }
    }

    private static HtmlContainer option(Grid grid, Grid.Row row, int level, boolean chosen, IntConsumer choose) {
        Element radio = new Element("input")
                .setAttribute("type", "radio")
                .setAttribute("name", "rate-" + row.id())
                .setAttribute("id", "rate-" + row.id() + "-" + level);
        if (chosen) {
            radio.setAttribute("checked", true);
        }
        radio.addEventListener("change", event -> choose.accept(level));
        Span name = new Span(Words.level(grid, level));
        name.addClassName("wh-mt-level");
        HtmlContainer words = new HtmlContainer("span");
        words.add(name, new Span(row.cell(level)));
        HtmlContainer label = new HtmlContainer("label");
        label.addClassName("wh-mt-option");
        label.getElement().appendChild(radio);
        label.add(words);
        return label;
    }
}
