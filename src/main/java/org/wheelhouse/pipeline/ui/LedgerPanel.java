package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.wheelhouse.pipeline.TeamEffect.Reach;
import org.wheelhouse.pipeline.TemplateEffect;

/** What the template costs and saves, in figures and in a sentence. */
class LedgerPanel extends Div {

    LedgerPanel() {
        setId("ledger");
        addClassName("wh-stack");
        getElement().setAttribute("role", "status");
    }

    void show(TemplateEffect effect, boolean changed) {
        removeAll();
        add(new Paragraph(sentence(effect, changed)), figures(effect));
    }

    private static String sentence(TemplateEffect effect, boolean changed) {
        int teams = effect.teams().size();
        if (!changed) {
            return "%d of %d teams use the template; %d keep a copy of their own. Change the template once and see whom it reaches."
                    .formatted(effect.using(), teams, teams - effect.using());
        }
        return "%s changed in one place: %d teams get it, %d notice nothing, %d break, %d have a copy and are not reached."
                .formatted(
                        Reaches.lines(effect.editsOnce()),
                        effect.count(Reach.CHANGED),
                        effect.count(Reach.SAME),
                        effect.count(Reach.BREAKS),
                        effect.count(Reach.NOT_REACHED));
    }

    private static DescriptionList figures(TemplateEffect effect) {
        DescriptionList figures = new DescriptionList();
        figures.addClassName("wh-figures");
        int teams = effect.teams().size();
        figure(figures, "Edits in the template", "" + effect.editsOnce());
        figure(figures, "The same by hand in %d copies".formatted(teams), "" + effect.editsByHand());
        figure(figures, "Still to edit by hand", "" + effect.editsLeft());
        figure(figures, "Lines saved by sharing", "" + effect.saved());
        figure(figures, "Lines of drift in copies", "" + effect.drift());
        return figures;
    }

    private static void figure(DescriptionList figures, String name, String value) {
        Div pair = new Div(new DescriptionList.Term(name), new DescriptionList.Description(value));
        pair.setId("ledger-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
        figures.getElement().appendChild(pair.getElement());
    }
}
