package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A YAML editor for several files, with problems in the margin; what is typed survives a reload of the page. */
@Tag("wh-code-editor")
@JsModule("context://frontend/code-editor.js")
class CodeEditor extends Component {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PATH = "event.detail.path";
    private static final String TEXT = "event.detail.text";
    private static final String FILES = "event.detail.files";
    private static final String NAME = "event.detail.name";

    record Mark(String file, int line, int column, boolean error, String says) {}

    CodeEditor(String label) {
        getElement().setAttribute("label", label);
    }

    /** @param typed gets the path and the text of a file, a quarter of a second after the last key */
    void onTyped(BiConsumer<String, String> typed) {
        getElement()
                .addEventListener("text-changed", event -> typed.accept(text(event, PATH), text(event, TEXT)))
                .addEventData(PATH)
                .addEventData(TEXT);
    }

    /** @param restored gets all files as they were typed in this browser before */
    void onRestored(Consumer<Map<String, String>> restored) {
        getElement()
                .addEventListener("restored", event -> restored.accept(files(event)))
                .addEventData(FILES);
    }

    /** @param opened gets the files that the person chose; {@code tooLarge} the name of one that is no pipeline file by its size */
    void onFromDisk(Consumer<Map<String, String>> opened, Consumer<String> tooLarge) {
        getElement()
                .addEventListener("from-disk", event -> opened.accept(files(event)))
                .addEventData(FILES);
        getElement()
                .addEventListener("too-large", event -> tooLarge.accept(text(event, NAME)))
                .addEventData(NAME);
    }

    /** Ctrl or Cmd and Enter. */
    void onRun(Runnable run) {
        getElement().addEventListener("run-asked", event -> run.run());
    }

    private static String text(DomEvent event, String key) {
        return event.getEventData().get(key).asString();
    }

    private static Map<String, String> files(DomEvent event) {
        Map<String, String> files = new TreeMap<>();
        JsonNode all = event.getEventData().get(FILES);
        all.properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().asString()));
        return files;
    }

    /**
     * @param key under which the browser keeps what is typed
     * @param fromStart forgets what was typed before
     */
    void load(Map<String, String> files, String open, String key, boolean fromStart) {
        getElement().callJsFunction("load", JSON.valueToTree(files), open, key, fromStart);
    }

    void open(String path) {
        getElement().callJsFunction("open", path);
    }

    /** Other files than before; those that stay keep their undo. */
    void files(Map<String, String> files, String open) {
        getElement().callJsFunction("files", JSON.valueToTree(files), open);
    }

    void mark(List<Mark> problems) {
        getElement().setPropertyList("problems", problems);
    }

    /** @param words what can be completed, by group: keys, stages, jobs, files, environments, functions */
    void complete(Map<String, List<String>> words) {
        getElement().setPropertyMap("words", words);
    }

    void goTo(int line, int column) {
        getElement().callJsFunction("goTo", line, column);
    }
}
