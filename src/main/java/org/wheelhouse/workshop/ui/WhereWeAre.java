package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Section;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.workshop.engine.Stage;

/** For who comes when the room is on its way: a line that says where it is, until it moves on. */
final class WhereWeAre extends Paragraph {

    private Optional<SlideId> came = Optional.empty();
    /** The line goes when the room leaves this slide. */
    private volatile Optional<SlideId> until = Optional.empty();

    WhereWeAre() {
        setId("where-we-are");
        addClassNames("wh-podium-where", "wh-soft");
        setVisible(false);
    }

    /** Whether {@link #show} would change anything. Safe from any thread. */
    boolean isConcerned(SlideId slide) {
        return until.filter(shown -> !shown.equals(slide)).isPresent();
    }

    void show(Sight sight) {
        if (came.isEmpty()) {
            came = Optional.of(sight.slide());
            boolean late =
                    sight.room().stage() == Stage.LIVE && sight.room().podium().number() > 0;
            sight.module().filter(known -> late).ifPresent(module -> {
                setText(words(module, sight.slide()));
                setVisible(true);
                until = came;
            });
        } else if (!came.get().equals(sight.slide())) {
            setVisible(false);
            until = Optional.empty();
        }
    }

    private static String words(Module module, SlideId slide) {
        Section section = module.sections().stream()
                .filter(one ->
                        one.slides().stream().anyMatch(known -> known.id().equals(slide)))
                .findFirst()
                .orElse(module.sections().getFirst());
        return "We are in part " + (module.sections().indexOf(section) + 1) + " of "
                + module.sections().size() + ", " + section.title()
                + ". Back leafs through what was before; it moves nobody.";
    }
}
