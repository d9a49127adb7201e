package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private Optional<SlideId> shown = Optional.empty();

    MarkKeys(MarkService marks, ModuleId module) {
        this.marks = marks;
        this.module = module;
        this.mine = new HashMap<>();
        marks.mine(module).forEach((slide, kinds) -> mine.put(slide, EnumSet.copyOf(kinds)));
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
        shown.ifPresent(slide -> {
            Set<Mark.Kind> here = mine.computeIfAbsent(slide, none -> EnumSet.noneOf(Mark.Kind.class));
            if (here.remove(kind)) {
                marks.unmark(module, slide, kind);
            } else {
                here.add(kind);
                marks.mark(module, slide, new Mark(kind, ""));
            }
            draw(slide);
        });
    }

    void show(SlideId slide) {
        if (!shown.equals(Optional.of(slide))) {
            shown = Optional.of(slide);
            draw(slide);
        }
    }

    /** Says nothing when nothing is other than before, so that most turns cost no message. */
    private void draw(SlideId slide) {
        keys.forEach((kind, key) -> {
            String pressed = String.valueOf(mine.getOrDefault(slide, Set.of()).contains(kind));
            if (!pressed.equals(key.getElement().getAttribute("aria-pressed"))) {
                key.getElement().setAttribute("aria-pressed", pressed);
            }
        });
    }
}
