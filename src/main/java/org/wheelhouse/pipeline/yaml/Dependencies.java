package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wheelhouse.pipeline.yaml.Tree.Field;
import org.wheelhouse.pipeline.yaml.Tree.Fields;
import org.wheelhouse.pipeline.yaml.Tree.Items;
import org.wheelhouse.pipeline.yaml.Tree.Leaf;

/** Turns the names in {@code dependsOn} into places in a list; finds unknown names and circles. */
final class Dependencies {

    private final String kind;
    private final Reports reports;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> ids;
    private final List<List<Integer>> waits = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();

    /** What to say about a name that is not in the list, such as a job of another stage; empty if it is nowhere. */
    interface Elsewhere {
        Optional<String> says(String name);
    }

    /** @param ids in order; nameless ones begin with {@code #} */
    Dependencies(String kind, List<String> ids, Reports reports) {
        this.kind = kind;
        this.ids = ids;
        this.reports = reports;
        for (int i = 0; i < ids.size(); i++) {
            places.putIfAbsent(ids.get(i), i);
        }
    }

    /** @param own place of the one that waits; {@code field}: its dependsOn, empty to wait for {@code otherwise} */
    void add(int own, Spot spot, Optional<Field> field, List<Integer> otherwise, Elsewhere elsewhere) {
        spots.add(field.map(Field::tree).map(Tree::spot).orElse(spot));
        Set<Integer> found = new LinkedHashSet<>(field.isEmpty() ? otherwise : List.of());
        for (Leaf name : names(field)) {
            Optional<Integer> place = place(name, own, elsewhere);
            if (place.isPresent() && place.get() == own) {
                reports.error(name.spot(), "`%s` waits for itself.".formatted(name.text()), "delete it from dependsOn");
            } else {
                place.ifPresent(found::add);
            }
        }
        waits.add(List.copyOf(found));
    }

    private List<Leaf> names(Optional<Field> field) {
        if (field.isEmpty()) {
            return List.of();
        }
        return switch (field.get().tree()) {
            case Leaf leaf -> leaf.text().isBlank() ? List.of() : List.of(leaf);
            case Items items ->
                items.trees().stream().flatMap(item -> name(item).stream()).toList();
            case Fields fields -> {
                String hint = fields.first()
                        .map(Field::tree)
                        .filter(Leaf.class::isInstance)
                        .map(tree -> ((Leaf) tree).text())
                        .orElse("Name");
                reports.error(
                        fields.spot(),
                        "`dependsOn` must be a name or a list of names, not a mapping with `%s`."
                                .formatted(fields.first().map(Field::key).orElse("")),
                        "write `dependsOn: %s`".formatted(hint));
                yield List.of();
            }
        };
    }

    private Optional<Leaf> name(Tree item) {
        if (item instanceof Leaf leaf) {
            return leaf.text().isBlank() ? Optional.empty() : Optional.of(leaf);
        }
        reports.error(
                item.spot(),
                "`dependsOn` is a list of names, but this is %s.".formatted(item.shape()),
                "write `- Name`");
        return Optional.empty();
    }

    private Optional<Integer> place(Leaf name, int own, Elsewhere elsewhere) {
        Integer place = places.get(name.text());
        if (place != null) {
            return Optional.of(place);
        }
        Optional<String> otherCase =
                ids.stream().filter(id -> id.equalsIgnoreCase(name.text())).findFirst();
        if (otherCase.isPresent()) {
            reports.warning(
                    name.spot(),
                    "`%s` is written with other letters than the %s `%s`."
                            .formatted(name.text(), kind, otherCase.get()),
                    "write `%s`".formatted(otherCase.get()));
            return Optional.of(places.get(otherCase.get()));
        }
        List<String> named = ids.stream().filter(id -> !id.startsWith("#")).toList();
        String waiting = ids.get(own).startsWith("#") ? "This " + kind : "`" + ids.get(own) + "`";
        String says = elsewhere
                .says(name.text())
                .orElse("%s depends on `%s`, but there is no such %s."
                        .formatted(
                                waiting,
                                Expander.shortened(name.text()),
                                kind + (kind.equals("job") ? " in this stage" : "")));
        reports.error(
                name.spot(),
                says,
                Reports.meant(
                        name.text(),
                        named.stream().filter(id -> !id.equals(ids.get(own))).toList(),
                        named.size() < 2 ? "delete it" : "the names here are " + shortList(named)));
        return Optional.empty();
    }

    private static String shortList(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(8, names.size()))) + (names.size() > 8 ? ", ..." : "");
    }

    /** For each, the places of those it waits for. Circles are reported, each once, and cut. */
    List<List<Integer>> resolved() {
        boolean[] done = new boolean[ids.size()];
        while (true) {
            settle(done);
            int first = 0;
            while (first < done.length && done[first]) {
                first++;
            }
            if (first == done.length) {
                return waits;
            }
            List<Integer> circle = circle(first, done);
            report(circle);
            circle.forEach(place -> done[place] = true);
        }
    }

    /** Marks all that can start once the marked ones have ended. */
    private void settle(boolean[] done) {
        int[] open = new int[done.length];
        List<List<Integer>> followers = new ArrayList<>();
        for (int i = 0; i < done.length; i++) {
            followers.add(new ArrayList<>());
        }
        java.util.ArrayDeque<Integer> ready = new java.util.ArrayDeque<>();
        for (int i = 0; i < done.length; i++) {
            for (int before : waits.get(i)) {
                if (!done[before]) {
                    open[i]++;
                    followers.get(before).add(i);
                }
            }
            if (!done[i] && open[i] == 0) {
                ready.add(i);
            }
        }
        while (!ready.isEmpty()) {
            int next = ready.remove();
            done[next] = true;
            for (int follower : followers.get(next)) {
                if (--open[follower] == 0 && !done[follower]) {
                    ready.add(follower);
                }
            }
        }
    }

    private List<Integer> circle(int start, boolean[] done) {
        LinkedHashSet<Integer> path = new LinkedHashSet<>();
        int at = start;
        while (path.add(at)) {
            at = waits.get(at).stream()
                    .filter(before -> !done[before])
                    .findFirst()
                    .orElseThrow();
        }
        List<Integer> walked = new ArrayList<>(path);
        return walked.subList(walked.indexOf(at), walked.size());
    }

    private void report(List<Integer> circle) {
        int first = circle.stream().min(Integer::compare).orElseThrow();
        List<Integer> turned = new ArrayList<>();
        int start = circle.indexOf(first);
        for (int i = 0; i < circle.size(); i++) {
            turned.add(circle.get((start + i) % circle.size()));
        }
        String chain = turned.stream()
                .limit(20)
                .map(place -> "`%s` waits for `%s`"
                        .formatted(ids.get(place), ids.get(turned.get((turned.indexOf(place) + 1) % turned.size()))))
                .collect(Collectors.joining(", "));
        reports.error(
                spots.get(first), chain + ": none of them can ever start.", "take one of these dependencies away");
    }
}
