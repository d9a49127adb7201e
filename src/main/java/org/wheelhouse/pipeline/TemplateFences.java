package org.wheelhouse.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Written;

/**
 * Reads {@code widget templates}, the template lab on a slide: {@code teams} from 1 to 50, {@code seed} a whole number,
 * {@code question} what people should find out; answers to choose from may follow as in {@code widget pipeline}.
 */
@Component
class TemplateFences implements FenceReader {

    @Override
    public String kind() {
        return "widget templates";
    }

    @Override
    public Set<String> keys() {
        return Set.of("teams", "seed", "question");
    }

    @Override
    public boolean hasBody() {
        return true;
    }

    @Override
    public Reading<TemplateWish> read(Fence fence) {
        List<Problem> problems = new ArrayList<>();
        int teams = number(fence, "teams", "[1-9]|[1-4]\\d|50", "a number from 1 to 50", 12, problems);
        int seed = number(fence, "seed", "\\d{1,9}", "a whole number, such as 7", 7, problems);
        List<PipelineWish.Choice> choices = ChoiceLines.read(fence.body(), problems);
        String question = fence.setting("question").map(Written::text).orElse("");
        return problems.isEmpty()
                ? Reading.of(new TemplateWish(teams, seed, question, choices))
                : Reading.refused(problems);
    }

    private static int number(
            Fence fence, String key, String form, String wanted, int otherwise, List<Problem> problems) {
        Optional<Written> written = fence.setting(key);
        if (written.isPresent() && !written.get().text().matches(form)) {
            problems.add(written.get()
                    .error("`%s: %s` must be %s.".formatted(key, written.get().text(), wanted), ""));
            return otherwise;
        }
        return written.map(value -> Integer.parseInt(value.text())).orElse(otherwise);
    }
}
