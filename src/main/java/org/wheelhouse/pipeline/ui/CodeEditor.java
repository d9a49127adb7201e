package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.Consumer;

/** A YAML editor with problems in the margin; what is typed survives a reload of the page. */
@Tag("wh-code-editor")
@JsModule("context://frontend/code-editor.js")
class CodeEditor extends Component {

    record Mark(int line, int column, boolean error, String says) {}

    CodeEditor(String label, Consumer<String> typed) {
        getElement().setAttribute("label", label);
        getElement()
                .addEventListener(
                        "text-changed",
                        event -> typed.accept(
                                event.getEventData().get("event.detail.text").asString()))
                .addEventData("event.detail.text");
    }

    /**
     * @param key under which the browser keeps what is typed
     * @param fromStart forgets what was typed before
     */
    void show(String text, String key, boolean fromStart) {
        getElement().callJsFunction("show", text, key, fromStart);
    }

    void mark(List<Mark> problems) {
        getElement().setPropertyList("problems", problems);
    }

    void complete(List<String> words) {
        getElement().setPropertyList("words", words);
    }

    void goTo(int line, int column) {
        getElement().callJsFunction("goTo", line, column);
    }
}
