package org.wheelhouse.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.AskRecord;
import org.wheelhouse.activity.Askable;

/** Lets a facilitator ask the question of a pipeline's slide live. Always anonymous: a run is for trying things out. */
@Component
class PipelineAskable implements Askable {

    static final String KIND = "pipeline";
    private static final int LONGEST_TITLE = 200;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<AskForm> form(Object value) {
        return value instanceof PipelineWish wish && !wish.question().isEmpty()
                ? Optional.of(new AskForm(KIND, title(wish.question()), true, written(wish)))
                : Optional.empty();
    }

    private static String title(String question) {
        return question.length() > LONGEST_TITLE ? question.substring(0, LONGEST_TITLE) : question;
    }

    /** Question and answers, line by line, so that an export reads right after the slide was reworded. */
    private static String written(PipelineWish wish) {
        StringBuilder text = new StringBuilder(wish.scenario()).append('\n').append(wish.question());
        wish.choices().forEach(choice -> text.append("\n- ").append(choice.text()));
        return text.toString();
    }

    @Override
    public Optional<String> refuses(AskForm form, String answer) {
        return form.kind().equals(KIND) && RoomAnswer.read(answer).isEmpty()
                ? Optional.of("Choose an answer, or run the pipeline first.")
                : Optional.empty();
    }

    @Override
    public List<AskRecord.Line> told(AskForm form, List<String> answers) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        choices(form).forEach(choice -> counts.put(choice, 0));
        answers.forEach(answer -> parts(form, answer).forEach(part -> counts.merge(part, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(count -> new AskRecord.Line(count.getKey(), Optional.of(count.getValue())))
                .toList();
    }

    @Override
    public String inWords(AskForm form, String answer) {
        return String.join("; ", parts(form, answer));
    }

    /** What was chosen, and what became of the own run. */
    private static List<String> parts(AskForm form, String answer) {
        List<String> choices = choices(form);
        List<String> parts = new ArrayList<>();
        RoomAnswer.read(answer).ifPresent(known -> {
            known.choice().filter(place -> place < choices.size()).ifPresent(place -> parts.add(choices.get(place)));
            known.run().ifPresent(verdict -> parts.add("Own run: " + verdict.words()));
        });
        return parts;
    }

    /** The choices of the question as it was asked. */
    private static List<String> choices(AskForm form) {
        return form.written()
                .lines()
                .skip(2)
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2))
                .toList();
    }
}
