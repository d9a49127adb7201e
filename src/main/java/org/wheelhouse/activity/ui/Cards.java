package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What people wrote, one card each, in the order of the words; who came first cannot be seen. */
final class Cards extends Div {

    Cards(List<String> texts) {
        addClassNames("wh-stack");
        add(new Paragraph(Words.answered(texts.size()) + "."), list(texts));
    }

    static UnorderedList list(List<String> texts) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-cards");
        texts.forEach(text -> list.add(new ListItem(text)));
        return list;
    }
}
