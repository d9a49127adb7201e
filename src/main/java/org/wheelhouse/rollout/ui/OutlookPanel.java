package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Outlook;

/** What the plan means before it runs: who will be exposed, what it may cost, and whether it can see the fault. */
final class OutlookPanel extends Div {

    OutlookPanel(Design design) {
        addClassName("wh-stack");
        setId("rollout-outlook");
        use(design);
    }

    void use(Design design) {
        removeAll();
        Outlook outlook = Outlook.of(design.scenario(), design.plan());
        add(new H2("Before it runs"));
        add(new Paragraph(
                ("Up to %,.0f of %,d people will meet the new version before everybody does, in %,.0f requests. "
                                + "If nobody stops it, %,.0f of these go wrong.")
                        .formatted(
                                outlook.usersExposed(),
                                design.scenario().users(),
                                outlook.canaryRequests(),
                                outlook.extraFailures())));
        if (outlook.chanceToNotice() > 0) {
            add(new Paragraph(("A plain comparison of the errors notices the fault in %.0f of 100 cases; with half the "
                            + "traffic or half the time in %.0f.")
                    .formatted(outlook.chanceToNotice() * 100, outlook.halved() * 100)));
        }
        outlook.warnings().forEach(says -> add(Notice.warning(says)));
    }
}
