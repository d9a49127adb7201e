package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wheelhouse.rollout.engine.bucket.Bucket;
import org.wheelhouse.rollout.engine.traffic.Plan;
import org.wheelhouse.rollout.engine.traffic.Segment;

/** Rings as circles of people, the first ring inside; who is in is filled. Each dot has a name of its own, so the same stay in. */
final class RingPicture {

    private static final int SIZE = 320;
    private static final int PEOPLE = 90;

    private final StringBuilder svg = new StringBuilder();
    private final Plan plan;
    private final String flag;
    private final int share;

    private RingPicture(Plan plan, String flag, int share) {
        this.plan = plan;
        this.flag = flag;
        this.share = share;
    }

    /**
     * @param person who was looked up, and the ring that the person belongs to
     * @param share percent of the traffic on the new version
     */
    static Div of(List<Segment> segments, Plan plan, String flag, int share, Optional<Person> person) {
        RingPicture picture = new RingPicture(plan, flag, share);
        picture.svg
                .append("<svg class=\"wh-ro-rings\" role=\"img\" aria-label=\"Rings of people; who is in is filled\" "
                        + "viewBox=\"0 0 ")
                .append(SIZE)
                .append(' ')
                .append(SIZE)
                .append("\">");
        double all = segments.stream().mapToDouble(s -> Math.log1p(s.users())).sum();
        for (int ring = segments.size(); ring >= 1; ring--) {
            Segment segment = segments.get(ring - 1);
            double width = (SIZE / 2.0 - 4) / segments.size();
            int dots = Math.max(5, (int) (PEOPLE * Math.log1p(segment.users()) / all));
            picture.ring(width * ring, width, segment, dots, person.filter(one -> one.ring()
                    .equals(segment.name())));
        }
        return Chart.drawn(picture.svg.append("</svg>").toString());
    }

    /** Somebody who was looked up. */
    record Person(String name, String ring) {}

    private void ring(double radius, double width, Segment segment, int dots, Optional<Person> person) {
        svg.append(String.format(
                Locale.ROOT,
                "<circle class=\"wh-ro-ring\" cx=\"%d\" cy=\"%d\" r=\"%.1f\"/>",
                SIZE / 2,
                SIZE / 2,
                radius));
        double between = radius - width / 2;
        for (int i = 0; i < dots; i++) {
            boolean looked = i == 0 && person.isPresent();
            String name = looked ? person.get().name() : segment.name() + " " + i;
            String style = isIn(segment, name) ? "wh-ro-person" : "wh-ro-out";
            double angle = 2 * Math.PI * i / dots - Math.PI / 2;
            double x = SIZE / 2.0 + between * Math.cos(angle);
            double y = SIZE / 2.0 + between * Math.sin(angle);
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle class=\"%s%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%s\"/>",
                    style,
                    looked ? " wh-ro-looked" : "",
                    x,
                    y,
                    looked ? "7" : "4"));
        }
    }

    /** A ring is in or out as a whole; else the person's bucket decides, the same at every share. */
    boolean isIn(Segment segment, String name) {
        return plan.kind() == Plan.Kind.RINGS ? plan.partOf(segment, share) == 1 : Bucket.isIn(flag, name, share);
    }
}
