package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.pipeline.DraftService;
import org.wheelhouse.pipeline.yaml.Sources;

/** The files of the pipeline as tabs: new, from disk, renamed, deleted; and which one is the main file. */
class FilesPanel extends Div {

    private static final String FRESH = "steps:\n- script: echo hello\n  displayName: Hello\n";

    private final CodeEditor editor = new CodeEditor("Pipeline file");
    private final Div tabs = new Div();
    private final TextField name = new TextField("Name of this file");
    private final Button main = new Button("Make it the main file", event -> makeMain());
    private final Button delete = new Button("Delete this file", event -> delete());
    private final Div says = new Div();
    private final Runnable changed;
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, Long> errors = new TreeMap<>();
    private List<String> shown = List.of();
    private String root = "";
    private String open = "";

    /** @param changed runs when a person changed a text or the list of files */
    FilesPanel(Runnable changed) {
        this.changed = changed;
        addClassName("wh-stack");
        tabs.setId("lab-files");
        tabs.addClassName("wh-files");
        tabs.getElement().setAttribute("role", "group");
        tabs.getElement().setAttribute("aria-label", "Files of this pipeline");
        editor.setId("lab-editor");
        editor.onTyped((path, text) -> {
            if (texts.containsKey(path)) {
                texts.put(path, text);
                changed.run();
            }
        });
        editor.onRestored(kept -> replace(kept, kept.containsKey(root) ? root : rootOf(kept)));
        editor.onFromDisk(this::opened, tooLarge -> tell(tooLarge + " is larger than 2 MB; no pipeline file is."));
        says.getElement().setAttribute("role", "status");
        add(tabs, editor, says, tools());
    }

    private Div tools() {
        Button fresh = new Button("New file", event -> fresh());
        fresh.setId("lab-new-file");
        Button disk = new Button("Open from disk ...");
        disk.setId("lab-open-file");
        disk.getElement().setAttribute("data-opens-files", true);
        name.setId("lab-file-name");
        name.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                rename(event.getValue().strip());
            }
        });
        main.setId("lab-main-file");
        delete.setId("lab-delete-file");
        Div row = new Div(name, fresh, disk, main, delete);
        row.addClassNames("wh-row", "wh-row-foot");
        return row;
    }

    CodeEditor editor() {
        return editor;
    }

    Sources sources() {
        return new Sources(root, Map.copyOf(texts));
    }

    /**
     * @param key under which the browser keeps what is typed
     * @param fromStart forgets what was typed before
     */
    void load(Sources sources, String key, boolean fromStart) {
        texts.clear();
        texts.putAll(sources.texts());
        root = sources.root();
        open = root;
        says.removeAll();
        draw();
        editor.load(texts, open, key, fromStart);
    }

    /** @param problems by file, how many errors it has */
    void count(Map<String, Long> problems) {
        errors.clear();
        errors.putAll(problems);
        draw();
    }

    void goTo(String path, int line, int column) {
        if (!path.equals(open) && texts.containsKey(path)) {
            show(path);
        }
        editor.goTo(line, column);
    }

    private void show(String path) {
        open = path;
        draw();
        editor.open(path);
    }

    private void draw() {
        List<String> labels = texts.keySet().stream().map(this::label).toList();
        if (!labels.equals(shown) || !open.equals(name.getValue())) {
            shown = labels;
            redraw();
        }
    }

    private String label(String path) {
        long wrong = errors.getOrDefault(path, 0L);
        return path
                + (wrong > 0 ? " (%d)".formatted(wrong) : "")
                + (path.equals(root) && texts.size() > 1 ? " · main" : "");
    }

    private void redraw() {
        tabs.removeAll();
        texts.keySet().forEach(path -> {
            NativeButton tab = new NativeButton(label(path), event -> show(path));
            tab.setId("file-" + path);
            tab.addClassName("wh-file");
            tab.getElement().setAttribute("aria-pressed", String.valueOf(path.equals(open)));
            tabs.add(tab);
        });
        name.setValue(open);
        main.setVisible(!open.equals(root));
        delete.setVisible(!open.equals(root));
    }

    private void fresh() {
        if (texts.size() >= DraftService.MOST_FILES) {
            tell("More than %d files are not read.".formatted(DraftService.MOST_FILES));
            return;
        }
        int number = 1;
        while (texts.containsKey("templates/new-%d.yml".formatted(number))) {
            number++;
        }
        String path = "templates/new-%d.yml".formatted(number);
        texts.put(path, FRESH);
        arrange(path);
    }

    private void rename(String wanted) {
        String path = wanted.replace('\\', '/').replaceFirst("^/+", "");
        if (path.equals(open)) {
            return;
        }
        if (path.isEmpty() || path.length() > 200 || texts.containsKey(path)) {
            tell(
                    path.isEmpty()
                            ? "A file needs a name."
                            : "There is a file of that name already, or the name is too long.");
            name.setValue(open);
            return;
        }
        texts.put(path, texts.remove(open));
        root = root.equals(open) ? path : root;
        arrange(path);
    }

    private void delete() {
        texts.remove(open);
        arrange(root);
    }

    private void makeMain() {
        root = open;
        arrange(open);
    }

    private void opened(Map<String, String> files) {
        replace(files, rootOf(files));
        editor.files(texts, open);
        tell(
                files.size() == 1
                        ? "This is your file. It is played here and kept nowhere until you save a draft."
                        : "These are your %d files. They are played here and kept nowhere until you save a draft."
                                .formatted(files.size()));
    }

    private static String rootOf(Map<String, String> files) {
        return files.keySet().stream()
                .filter(path -> path.matches("(.*/)?azure-pipelines\\.ya?ml"))
                .min((one, other) -> Integer.compare(one.length(), other.length()))
                .orElseGet(() -> files.keySet().iterator().next());
    }

    private void replace(Map<String, String> files, String newRoot) {
        texts.clear();
        texts.putAll(files);
        root = newRoot;
        open = texts.containsKey(open) ? open : root;
        draw();
        changed.run();
    }

    private void arrange(String next) {
        open = next;
        says.removeAll();
        draw();
        editor.files(texts, open);
        changed.run();
    }

    private void tell(String sentence) {
        says.removeAll();
        says.add(Notice.info(sentence));
    }
}
