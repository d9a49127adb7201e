package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.State;
import org.wheelhouse.pipeline.DirectAttempt;

/** "Deploy directly": shows that there is no way past the gates of an environment, gate by gate; or that there is one. */
class DirectPanel extends Div {

    private final Button deploy;
    private final Div shown = new Div();
    private @Nullable String environment;

    DirectPanel(Function<String, DirectAttempt> goAround) {
        deploy = new Button("Deploy directly", event -> {
            if (environment != null) {
                show(goAround.apply(environment));
            }
        });
        deploy.setId("rules-direct");
        shown.setId("rules-direct-result");
        shown.addClassName("wh-stack");
        addClassName("wh-stack");
        add(deploy, shown);
    }

    void clear() {
        shown.removeAll();
    }

    /** @param place where the button deploys to; null for nowhere */
    void show(@Nullable String place) {
        environment = place;
        deploy.setEnabled(place != null);
        deploy.setText(place == null ? "Deploy directly" : "Deploy directly to " + place + ", past the pipeline");
        shown.removeAll();
    }

    private void show(DirectAttempt attempt) {
        shown.removeAll();
        if (attempt.isStopped()) {
            shown.add(Notice.info(
                    "Refused. %s holds its credentials itself and gives them only to a run that has passed its checks."
                            .formatted(attempt.environment())));
        } else {
            shown.add(Notice.warning(
                    attempt.answers().isEmpty()
                            ? "It went through: %s has no check at all, so anybody who can write a file can deploy there. Add a rule, or an approval in the first lines of the file."
                                    .formatted(attempt.environment())
                            : "It went through: each check of %s was content with it. Without an approval, a branch rule or a required template, the side door is open."
                                    .formatted(attempt.environment())));
        }
        UnorderedList gates = new UnorderedList();
        gates.addClassName("wh-list");
        attempt.answers().forEach(answer -> gates.add(line(answer)));
        Paragraph tried = new Paragraph("What was tried, from a branch of one's own and without asking anybody:");
        tried.addClassNames("wh-soft", "wh-small");
        Pre file = new Pre(attempt.file());
        file.addClassName("wh-code");
        file.getElement().setAttribute("tabindex", "0");
        shown.add(gates, tried, file);
    }

    private static ListItem line(DirectAttempt.Answer answer) {
        Span state = answer.stops() ? State.FAILED.show("Stops it") : State.PASSED.show("Lets it through");
        ListItem line = new ListItem(new Span(answer.check() + " "), state, new Paragraph(answer.why()));
        line.addClassName("wh-stack");
        return line;
    }
}
