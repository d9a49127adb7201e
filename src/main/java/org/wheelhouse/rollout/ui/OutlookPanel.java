package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Locale;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Outlook;
import org.wheelhouse.rollout.engine.traffic.Plan;

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
        DescriptionList figures = new DescriptionList();
        figures.addClassName("wh-ro-outlook");
        figures.add(
                new Term("Users who will be exposed"), new Description(exposed(design, outlook)),
                new Term("Extra failures expected"), new Description(failures(design, outlook)),
                new Term("Chance to notice"), new Description(chance(design, outlook)),
                new Term("Until everybody has it"), new Description(length(outlook)));
        add(new H2("Before it runs"), figures);
        outlook.warnings().forEach(says -> add(Notice.warning(says)));
    }

    private static String exposed(Design design, Outlook outlook) {
        int all = design.scenario().users();
        if (outlook.usersExposed() < 1) {
            return say("none, and then all %,d at once", all);
        }
        return say("%,.0f of %,d before everybody has it", outlook.usersExposed(), all);
    }

    private static String failures(Design design, Outlook outlook) {
        if (design.scenario().fault().isNone()) {
            return "none, this version is good";
        }
        String later = say("%,.0f a minute once everybody has it", outlook.failuresAMinute());
        return outlook.extraFailures() < 0.5 && outlook.canaryRequests() < 1
                        || design.plan().kind() == Plan.Kind.BLUE_GREEN
                ? later
                : say("%,.0f before everybody has it if nothing stops it; then %s", outlook.extraFailures(), later);
    }

    private static String chance(Design design, Outlook outlook) {
        String of = design.scenario().fault().isNone() ? " for a rise of the errors by one in a hundred" : "";
        return say(
                "%.0f in 100%s; with half the traffic in half the time %.0f in 100",
                outlook.chanceToNotice() * 100, of, outlook.halved() * 100);
    }

    private static String length(Outlook outlook) {
        return outlook.minutes() < 0
                ? "it waits for a person"
                : say("%,.0f minutes, if nothing stops it", Math.ceil(outlook.minutes()));
    }

    private static String say(String words, Object... numbers) {
        return String.format(Locale.ROOT, words, numbers);
    }
}
