package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.wheelhouse.pipeline.CentralTemplate;

/** Changes of the template that are ready to be tried, one press each. */
class ChangeBar extends Div {

    private final TemplateBench bench;
    private final List<CentralTemplate> changes;
    private final List<NativeButton> buttons = new ArrayList<>();
    private final Paragraph about = new Paragraph();

    /** @param pressed runs after a change was put into the template */
    ChangeBar(TemplateBench bench, Runnable pressed) {
        this.bench = bench;
        this.changes = bench.changes();
        addClassName("wh-stack");
        Div row = new Div();
        row.addClassName("wh-chips");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", "Changes to try");
        for (int i = 0; i < changes.size(); i++) {
            CentralTemplate change = changes.get(i);
            NativeButton button = new NativeButton(change.title(), event -> {
                bench.write(change.text());
                pressed.run();
            });
            button.setId("change-" + (i + 1));
            button.addClassName("wh-chip");
            buttons.add(button);
            row.add(button);
        }
        NativeButton back = new NativeButton("As it was", event -> {
            bench.back();
            pressed.run();
        });
        back.setId("change-back");
        back.addClassName("wh-chip");
        buttons.add(back);
        row.add(back);
        about.addClassName("wh-soft");
        add(row, about);
        show();
    }

    /** Marks the change that the template stands at. */
    void show() {
        String said = "";
        for (int i = 0; i < buttons.size(); i++) {
            boolean last = i == changes.size();
            boolean on = last ? !bench.isChanged() : changes.get(i).text().equals(bench.text()) && bench.isChanged();
            buttons.get(i).getElement().setAttribute("aria-pressed", String.valueOf(on));
            said = on && !last ? changes.get(i).about() : said;
        }
        about.setText(said);
        about.setVisible(!said.isEmpty());
    }
}
