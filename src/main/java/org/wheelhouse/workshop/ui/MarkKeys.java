package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.wheelhouse.course.Mark;
import org.wheelhouse.course.MarkService;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;

/** Aha, confusing: the person's own marks on the slide that the room is at. Their line can be added when one reads alone. */
final class MarkKeys extends Div {

    private final MarkService marks;
    private final ModuleId module;
    private final Map<Mark.Kind, NativeButton> keys = new EnumMap<>(Mark.Kind.class);
    /** Read once: nobody else changes them. */
    private final Map<SlideId, Set<Mark.Kind>> mine;

    private final Supplier<Optional<SlideId>> present;
    /** What the keys say. */
    private volatile Set<Mark.Kind> drawn = Set.of();

    /** @param present where the room is now */
    MarkKeys(MarkService marks, ModuleId module, Supplier<Optional<SlideId>> present) {
        this.marks = marks;
        this.module = module;
        this.present = present;
        this.mine = new ConcurrentHashMap<>(marks.mine(module));
        addClassNames("wh-room-marks", "wh-row");
        Span whoSees = new Span("No name stands beside a mark, for anybody.");
        whoSees.addClassNames("wh-soft", "wh-small");
        add(key(Mark.Kind.AHA, "mark-aha", "Aha"), key(Mark.Kind.CONFUSING, "mark-confusing", "Confusing"), whoSees);
    }

    private NativeButton key(Mark.Kind kind, String id, String words) {
        NativeButton key = new NativeButton(words, click -> turn(kind));
        key.setId(id);
        key.addClassName("wh-podium-button");
        keys.put(kind, key);
        return key;
    }

    private void turn(Mark.Kind kind) {
        present.get().ifPresent(slide -> {
            Set<Mark.Kind> here = EnumSet.noneOf(Mark.Kind.class);
            here.addAll(mine(slide));
            if (here.remove(kind)) {
                marks.unmark(module, slide, kind);
            } else {
                here.add(kind);
                marks.mark(module, slide, new Mark(kind, ""));
            }
            mine.put(slide, Set.copyOf(here));
            show(slide);
        });
    }

    private Set<Mark.Kind> mine(SlideId slide) {
        return mine.getOrDefault(slide, Set.of());
    }

    /** Whether {@link #show} would change anything: most turns do not. Safe from any thread. */
    boolean isConcerned(SlideId slide) {
        return !drawn.equals(mine(slide));
    }

    /** Says nothing when nothing is other than before, so that most turns cost no message. */
    void show(SlideId slide) {
        Set<Mark.Kind> now = mine(slide);
        keys.forEach((kind, key) -> {
            String pressed = String.valueOf(now.contains(kind));
            if (!pressed.equals(key.getElement().getAttribute("aria-pressed"))) {
                key.getElement().setAttribute("aria-pressed", pressed);
            }
        });
        drawn = now;
    }
}
