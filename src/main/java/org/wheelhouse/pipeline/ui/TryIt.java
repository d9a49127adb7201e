package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;

/** The question of a slide and one button: the pipeline itself is fetched when somebody wants it, so that a slide stays light. */
class TryIt extends Div {

    /** @param whole the panel that takes the place of this */
    TryIt(String question, Supplier<? extends Component> whole) {
        addClassNames("wh-stack");
        setId("pipeline-try");
        Button open = new Button("Try it", event -> open(whole.get()));
        open.setId("pipeline-open");
        open.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(open);
        row.addClassName("wh-row");
        add(new Paragraph(question), row);
    }

    private void open(Component whole) {
        removeAll();
        add(whole);
        whole.getElement().setAttribute("tabindex", "-1");
        whole.getElement().executeJs("this.focus({preventScroll: true})");
    }
}
