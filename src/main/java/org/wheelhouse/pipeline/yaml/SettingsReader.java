package org.wheelhouse.pipeline.yaml;

import java.util.List;
import java.util.Map;
import org.wheelhouse.pipeline.yaml.Tree.Field;
import org.wheelhouse.pipeline.yaml.Tree.Fields;
import org.wheelhouse.pipeline.yaml.Tree.Items;
import org.wheelhouse.pipeline.yaml.Tree.Leaf;

/** What starts a pipeline and what it brings along: read and checked, but without effect on a simulated run. */
final class SettingsReader {

    private static final List<String> FILTERS = List.of("include", "exclude");

    private final Reports reports;

    SettingsReader(Reports reports) {
        this.reports = reports;
    }

    void read(Form root) {
        filtered(root, "trigger", List.of("batch", "branches", "paths", "tags", "enabled"));
        filtered(root, "pr", List.of("autoCancel", "branches", "paths", "drafts", "enabled"));
        for (Tree item : root.list("schedules", "cron: '0 3 * * *'")) {
            if (item instanceof Fields fields) {
                Form form = new Form(
                        "a schedule",
                        fields,
                        List.of("cron", "displayName", "branches", "batch", "always"),
                        Map.of(),
                        reports);
                form.flag("always", false);
                filter(form, "branches");
            }
        }
        if (root.has("resources") && root.field("resources").orElseThrow().tree() instanceof Fields fields) {
            new Form(
                    "resources",
                    fields,
                    List.of("repositories", "pipelines", "containers", "builds", "packages", "webhooks"),
                    Map.of(),
                    reports);
        }
    }

    private void filtered(Form root, String key, List<String> keys) {
        Field field = root.field(key).orElse(null);
        switch (field == null ? null : field.tree()) {
            case null -> {}
            case Fields fields -> {
                Form form = new Form(key, fields, keys, Map.of(), reports);
                form.flag("batch", false);
                form.flag("autoCancel", true);
                form.flag("drafts", true);
                filter(form, "branches");
                filter(form, "paths");
                filter(form, "tags");
            }
            case Items items -> texts(items, key);
            case Leaf leaf -> {
                if (!leaf.text().isEmpty() && !leaf.text().equals("none") && !Segments.hasExpression(leaf.text())) {
                    reports.error(
                            leaf.spot(),
                            "`%s` must be none, a list of branches or a mapping, not `%s`."
                                    .formatted(key, Expander.shortened(leaf.text())),
                            "write `- %s` in the next line".formatted(Expander.shortened(leaf.text())));
                }
            }
        }
    }

    private void filter(Form form, String key) {
        Field field = form.field(key).orElse(null);
        if (field != null && field.tree() instanceof Fields fields) {
            Form inner = new Form(key, fields, FILTERS, Map.of(), reports);
            FILTERS.forEach(name -> inner.list(name, "main"));
        }
    }

    private void texts(Items items, String key) {
        items.trees().stream()
                .filter(item -> !(item instanceof Leaf))
                .forEach(item -> reports.error(
                        item.spot(),
                        "`%s` is a list of branches, but this is %s.".formatted(key, item.shape()),
                        "write `- main`"));
    }
}
