package org.wheelhouse.activity.fence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.activity.engine.Question;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Written;

/** One fence on its way to a question: collects every problem before anything is refused. */
final class FenceDraft {

    final Fence fence;
    final List<Problem> problems = new ArrayList<>();

    FenceDraft(Fence fence) {
        this.fence = fence;
    }

    /** The lines of the body without blanks at either end; blank ones are left out. */
    List<Written> lines() {
        return fence.body().stream()
                .map(Written::trimmed)
                .filter(line -> !line.isBlank())
                .toList();
    }

    boolean named() {
        Written value = fence.setting("answers").orElse(new Written("anonymous", fence.line(), fence.column()));
        if (!Set.of("anonymous", "named").contains(value.text())) {
            problems.add(value.error("`answers: " + value + "`", "write `anonymous` or `named`"));
        }
        return value.text().equals("named");
    }

    /** @param usual if nothing is written */
    int number(String key, int least, int most, int usual) {
        Optional<Written> written = fence.setting(key);
        if (written.isEmpty()) {
            return usual;
        }
        String text = written.get().text();
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        problems.add(written.get()
                .error(
                        "`" + key + ": " + text + "`",
                        "a whole number from " + least + " to " + most + ", such as " + usual));
        return usual;
    }

    String asked(List<Written> question, String what) {
        if (question.isEmpty()) {
            problems.add(fence.error("the " + what + " asks nothing", "write the question above all else"));
        }
        return String.join(" ", question.stream().map(Written::text).toList());
    }

    void tooLong(Written line, int most) {
        if (line.text().length() > most) {
            problems.add(line.error(
                    "this line has " + line.text().length() + " characters",
                    "at most " + most + " can be read on a phone"));
        }
    }

    /** With errors it is refused as a whole: half a question cannot be asked. */
    Reading<Posed> done(java.util.function.Supplier<Question> question) {
        if (FenceCopy.write(fence).length() > FenceCopy.MOST) {
            problems.add(
                    fence.error("this is too long to be asked", "at most " + FenceCopy.MOST + " characters in all"));
        }
        return problems.stream().anyMatch(Problem::isError)
                ? Reading.refused(problems)
                : Reading.of(new Posed(fence, question.get()), problems);
    }
}
