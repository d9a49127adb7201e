package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.Consumer;
import org.wheelhouse.text.Problem;

/** The house's YAML editor, with problems in its margin. */
@Tag("wh-code-editor")
@JsModule("context://frontend/code-editor.js")
final class CodeEditor extends Component {

    private static final List<String> WORDS = List.of(
            "setWeight:",
            "pause:",
            "duration:",
            "setCanaryScale:",
            "analysis:",
            "templates:",
            "templateName:",
            "startingStep:",
            "canary:",
            "blueGreen:",
            "autoPromotionEnabled:",
            "autoPromotionSeconds:",
            "prePromotionAnalysis:",
            "postPromotionAnalysis:",
            "scaleDownDelaySeconds:",
            "successCondition:",
            "failureCondition:",
            "interval:",
            "initialDelay:",
            "count:",
            "failureLimit:",
            "inconclusiveLimit:",
            "consecutiveErrorLimit:",
            "consecutiveSuccessLimit:");

    record Mark(int line, int column, boolean error, String says) {}

    /** @param typed is told the whole text a moment after something was typed */
    CodeEditor(String label, Consumer<String> typed) {
        getElement().setAttribute("label", label);
        getElement().setPropertyList("words", WORDS);
        getElement()
                .addEventListener(
                        "text-changed",
                        event -> typed.accept(
                                event.getEventData().get("event.detail.text").asString()))
                .addEventData("event.detail.text");
    }

    void show(String text) {
        getElement().callJsFunction("show", text, "", false);
    }

    void mark(List<Problem> problems) {
        getElement()
                .setPropertyList(
                        "problems",
                        problems.stream()
                                .map(one -> new Mark(one.line(), one.column(), one.isError(), one.says()))
                                .toList());
    }

    void goTo(int line, int column) {
        getElement().callJsFunction("goTo", line, column);
    }
}
