package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.pipeline.OpenRequest;
import org.wheelhouse.pipeline.PipelineWhoSees;
import org.wheelhouse.pipeline.SignOffOutcome;
import org.wheelhouse.pipeline.SignOffService;

/** A request for approval, as it reaches the phone of whoever has the role. */
class RequestCard extends Div {

    private final Div says = new Div();
    private final Paragraph rule = new Paragraph();
    private final Paragraph known = new Paragraph();

    /** Answers a request. */
    interface Answer {
        SignOffOutcome give(boolean yes, String reason);
    }

    /** @param id tells the cards of one screen apart */
    RequestCard(OpenRequest open, String role, String id, Answer answer) {
        addClassNames("wh-stack", "wh-request");
        setId("request-" + id);
        TextField reason = new TextField("Reason (needed to reject)");
        reason.setId("request-reason-" + id);
        reason.setMaxLength(SignOffService.LONGEST_REASON);
        reason.setWidthFull();
        Button approve = new Button("Approve", event -> told(answer.give(true, reason.getValue())));
        approve.setId("request-approve-" + id);
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        Button reject = new Button("Reject", event -> told(answer.give(false, reason.getValue())));
        reject.setId("request-reject-" + id);
        says.getElement().setAttribute("role", "status");
        Div row = new Div(approve, reject);
        row.addClassName("wh-row");
        Paragraph who = new Paragraph(PipelineWhoSees.SIGN_OFF);
        who.addClassNames("wh-soft", "wh-small");
        known.setId("request-known-" + id);
        add(
                new H2("You are %s: let the change into %s?".formatted(role, open.title())),
                rule,
                known,
                reason,
                row,
                says,
                who);
    }

    /** What has changed since, such as who has agreed. */
    void show(OpenRequest open) {
        rule.setText(rule(open));
        known.setText(open.known());
    }

    private static String rule(OpenRequest open) {
        String rule = "%d must agree; %s."
                .formatted(
                        open.needed(),
                        open.agreed().isEmpty() ? "nobody has yet" : String.join(" and ", open.agreed()) + " did");
        return open.requester().isEmpty()
                ? rule
                : rule + " " + open.requester() + " asked for the release and may not approve it.";
    }

    private void told(SignOffOutcome outcome) {
        says.removeAll();
        if (outcome instanceof SignOffOutcome.Refused refused) {
            says.add(Notice.warning(refused.sentence()));
        }
    }
}
