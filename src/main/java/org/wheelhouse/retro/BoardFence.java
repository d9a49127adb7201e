package org.wheelhouse.retro;

import java.util.List;
import java.util.Optional;
import org.wheelhouse.retro.engine.BoardForm;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.Column;
import org.wheelhouse.retro.engine.Template;

/**
 * {@code widget board} as it is written; what is left out comes from the template, if it names one.
 *
 * @param template the file, such as {@code retros/sailboat.yml}
 * @param columns none if there is a template
 * @param hidden cards stay hidden until they are revealed
 */
public record BoardFence(
        Optional<String> title,
        Optional<String> template,
        List<Column> columns,
        Optional<Boolean> anonymous,
        boolean hidden,
        Optional<Integer> votes,
        Optional<Boolean> severalOnOne) {

    private static final int VOTES = 3;

    /** @param read the template that the fence names */
    SlideForm over(Optional<Template> read) {
        int budget = votes.or(() -> read.map(one -> one.budget().votes())).orElse(VOTES);
        boolean several = severalOnOne
                .or(() -> read.map(one -> one.budget().severalOnOne()))
                .orElse(false);
        BoardForm form = new BoardForm(
                read.map(Template::columns).orElse(columns),
                anonymous.or(() -> read.map(Template::anonymous)).orElse(true),
                hidden,
                Budget.of(budget, several),
                List.of());
        return new SlideForm(title.or(() -> read.map(Template::title)).orElse("Board"), form);
    }
}
