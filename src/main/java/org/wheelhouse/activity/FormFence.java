package org.wheelhouse.activity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.engine.Form;
import org.wheelhouse.activity.engine.Form.Filling;
import org.wheelhouse.activity.engine.Form.Seen;
import org.wheelhouse.activity.engine.Question;
import org.wheelhouse.activity.fence.FormWish;
import org.wheelhouse.activity.fence.ToldInWords;
import org.wheelhouse.activity.form.FormReader;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.course.YamlFile;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Setting;
import org.wheelhouse.text.Written;

/**
 * Reads {@code widget form}: {@code form} names a file below {@code content/}; {@code marked} names the slide on which it was
 * filled, and then what was marked there is shown again. A form that each fills alone, for others to see, can be asked; the ask
 * keeps the path and the text of its file.
 */
@Component
public class FormFence implements FenceReader, ToldInWords {

    private static final String KIND = "widget form";

    /** Not at once: content is read with this reader. */
    private final ObjectProvider<Forms> forms;

    FormFence(ObjectProvider<Forms> forms) {
        this.forms = forms;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> keys() {
        return Set.of("form", "marked");
    }

    @Override
    public Set<String> files() {
        return Set.of("form");
    }

    @Override
    public Set<String> slides() {
        return Set.of("marked");
    }

    /** The module reader has seen that the file exists; what is wrong inside it is told to those who lead where it stands. */
    @Override
    public Reading<FormWish> read(Fence fence) {
        Optional<Written> path = fence.setting("form");
        if (path.isEmpty()) {
            return Reading.refused(fence.error("the widget names no `form`", "such as `form: forms/goal.yml`"));
        }
        return Forms.nameOf(path.get().text())
                .map(name -> Reading.of(
                        new FormWish(fence, name, fence.setting("marked").map(slide -> new SlideId(slide.text())))))
                .orElseGet(() -> Reading.refused(
                        path.get().error("`" + path.get() + "` is no form", "such as `form: forms/goal.yml`")));
    }

    @Override
    public Optional<AskForm> form(Object value) {
        return value instanceof FormWish wish && wish.marked().isEmpty()
                ? forms.getObject().file(wish.form()).flatMap(FormFence::asked)
                : Optional.empty();
    }

    /** What an ask of this file keeps; empty for one that is filled together or that nobody else sees, and for one with errors. */
    public static Optional<AskForm> asked(YamlFile<Form> file) {
        return file.reading()
                .value()
                .filter(form -> file.reading().isUsable())
                .filter(form -> form.filling() == Filling.ALONE && form.seen() != Seen.OWN)
                .map(form -> new AskForm(KIND, form.title(), !form.named(), file.path() + "\n" + file.text()));
    }

    @Override
    public Optional<Question> question(AskForm form) {
        return known(form).map(known -> known);
    }

    private static Optional<Form> known(AskForm form) {
        if (!form.kind().equals(KIND)) {
            return Optional.empty();
        }
        int end = form.written().indexOf('\n');
        return Forms.nameOf(form.written().substring(0, end))
                .flatMap(name ->
                        FormReader.read(name, form.written().substring(end + 1)).value());
    }

    @Override
    public Optional<Fence> fence(AskForm form) {
        return known(form)
                .map(known -> new Fence(
                        List.of(written("widget"), written("form")),
                        List.of(new Setting(written("form"), written("forms/" + known.name() + ".yml"))),
                        List.of(),
                        1,
                        1,
                        1));
    }

    private static Written written(String text) {
        return new Written(text, 1, 1);
    }

    @Override
    public Optional<String> refuses(AskForm form, String answer) {
        return known(form).flatMap(known -> known.refuses(answer));
    }

    @Override
    public boolean mayBeTakenBack() {
        return true;
    }
}
