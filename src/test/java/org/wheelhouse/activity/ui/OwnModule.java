package org.wheelhouse.activity.ui;

import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.testing.TestContent;

/** A module of one test class, each of its slides with one fence. */
final class OwnModule {

    private final int week;

    /** @param week from 40 on, one for each test class */
    OwnModule(int week) {
        this.week = week;
    }

    /** @param slides id and fence by turns */
    Module save(Content content, String... slides) {
        StringBuilder text = new StringBuilder("---\nid: week-" + week + "\ntitle: Asked\nweek: " + week
                + "\nminutes: 30\n---\n# Begin {#begin}\n\n- A slide that asks nothing\n");
        for (int i = 0; i < slides.length; i += 2) {
            text.append("\n---\n\n## About ")
                    .append(slides[i])
                    .append(" {#")
                    .append(slides[i])
                    .append("}\n\n```")
                    .append(slides[i + 1])
                    .append("\n```\n");
        }
        TestContent.save("modules/week-" + week + "/module.md", text.toString());
        SlideId last = new SlideId(slides[slides.length - 2]);
        long until = System.nanoTime() + 10_000_000_000L;
        while (content.ofWeek(week).flatMap(module -> module.slide(last)).isEmpty()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("the module was not read:\n" + text);
            }
            Thread.onSpinWait();
        }
        return content.ofWeek(week).orElseThrow();
    }

    void remove() {
        TestContent.removeModule("week-" + week);
    }

    String address(String base, String slide) {
        return base + "/week/" + week + "/" + slide;
    }
}
