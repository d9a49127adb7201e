package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.engine.Matching;
import org.wheelhouse.activity.engine.Matching.Found;
import org.wheelhouse.text.SafeMarkdown;

/** What belongs together: a list to choose from beside each. */
record MatchingDrawing(Matching question, AskForm form) implements Drawing {

    @Override
    public Component asks() {
        return Words.question(question.question());
    }

    @Override
    public String shape() {
        return "lines";
    }

    @Override
    public List<Component> inputs(String label) {
        Div all = Inputs.group("match", "group", label);
        all.addClassName("wh-match");
        for (int i = 0; i < question.pairs().size(); i++) {
            String id = "match-" + (i + 1);
            NativeLabel left = new NativeLabel();
            left.add(Words.inline(question.pairs().get(i).left()));
            left.setFor(id);
            all.add(left, choice(id));
        }
        return List.of(all);
    }

    private Component choice(String id) {
        HtmlContainer select = new HtmlContainer("select");
        select.setId(id);
        select.addClassName("wh-line");
        select.getElement().setAttribute("data-line", "");
        select.add(option("", "Choose ..."));
        question.partners().forEach(partner -> select.add(option(partner, plain(partner))));
        return select;
    }

    private static HtmlContainer option(String value, String words) {
        HtmlContainer option = new HtmlContainer("option");
        option.getElement().setAttribute("value", value).setText(words);
        return option;
    }

    private static String plain(String markdown) {
        return SafeMarkdown.passage(markdown).words();
    }

    @Override
    public Component outline() {
        UnorderedList lefts = new UnorderedList();
        question.pairs().forEach(pair -> lefts.add(new ListItem(Words.inline(pair.left()))));
        UnorderedList rights = new UnorderedList();
        question.partners().forEach(partner -> rights.add(new ListItem(Words.inline(partner))));
        Div both = new Div(lefts, rights);
        both.addClassName("wh-poll-rounds");
        return both;
    }

    @Override
    public Component result(List<String> answers, Optional<String> own) {
        return draw(answers, own, true);
    }

    @Override
    public Optional<Component> solution(String own) {
        return Optional.of(draw(List.of(own), Optional.of(own), false));
    }

    /** @param counted how many were right stands beside each pair */
    private Component draw(List<String> answers, Optional<String> own, boolean counted) {
        List<Found> found = question.found(answers);
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-tally-bars");
        for (int i = 0; i < found.size(); i++) {
            list.add(item(found.get(i), counted ? answers.size() : 0, ownOf(own, i)));
        }
        String people = counted ? Words.answered(answers.size()) + ". " : "";
        String mine = own.map(answer -> "You found " + question.right(answer) + " of "
                        + question.pairs().size() + ".")
                .orElse("");
        Div all = new Div(new Paragraph(people + mine), list);
        all.addClassNames("wh-tally", "wh-stack");
        return all;
    }

    private static Optional<String> ownOf(Optional<String> own, int pair) {
        return own.map(Matching::chosen).filter(chosen -> pair < chosen.size()).map(chosen -> chosen.get(pair));
    }

    private static ListItem item(Found found, int people, Optional<String> own) {
        Span pair = new Span(
                Words.inline(found.pair().left()),
                new Span(" → "),
                Words.inline(found.pair().right()));
        pair.addClassName("wh-tally-label");
        ListItem item = new ListItem(pair);
        if (people > 0) {
            int percent = (int) Math.round(100.0 * found.right() / people);
            item.add(Words.count(found.right(), percent), Words.bar(percent));
        }
        Div says = new Div();
        says.addClassNames("wh-soft", "wh-match-says");
        own.filter(chosen -> !chosen.equals(found.pair().right()))
                .ifPresent(chosen -> says.add(new Paragraph("You chose: " + plain(chosen) + ".")));
        found.mostTaken()
                .filter(taken -> own.isEmpty())
                .ifPresent(taken -> says.add(new Paragraph("Most often taken instead: " + plain(taken) + ".")));
        if (!found.pair().why().isEmpty()) {
            says.add(new Paragraph(Words.inline(found.pair().why())));
        }
        item.add(says);
        return item;
    }
}
