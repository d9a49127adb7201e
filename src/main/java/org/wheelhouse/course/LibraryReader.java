package org.wheelhouse.course;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;

/** Reads all content once. A module with an error keeps the version that was live before. */
final class LibraryReader {

    private static final String GLOSSARY = "glossary.md";
    private static final String PROGRAM = "program.yml";
    /** Addresses below a week that are no slides. */
    private static final Set<String> TAKEN = Set.of("end", "handout");

    private final ContentSource source;
    private final ModuleReading reading;
    private final Library before;
    private final SortedMap<String, FileReport> files = new TreeMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final long change;

    LibraryReader(ContentSource source, ModuleReading reading, Library before, long change) {
        this.source = source;
        this.reading = reading;
        this.before = before;
        this.change = change;
    }

    Library read() {
        Reading<Map<Integer, String>> titles =
                text(PROGRAM).map(ProgramReader::read).orElseGet(() -> Reading.of(Map.of()));
        Reading<Glossary> glossary = text(GLOSSARY).map(Glossary::read).orElseGet(() -> Reading.of(Glossary.EMPTY));
        report(PROGRAM, titles.problems());
        report(GLOSSARY, glossary.problems());
        Glossary terms = glossary.value().orElse(Glossary.EMPTY);
        source.stamps().keySet().stream()
                .filter(path -> path.matches("modules/[^/]+/module\\.md"))
                .forEach(path -> module(path, terms));
        return new Library(files, texts, titles.value().orElse(Map.of()), terms);
    }

    private Optional<String> text(String path) {
        return source.bytes(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private void report(String path, List<Problem> problems) {
        if (!problems.isEmpty()) {
            files.put(path, new FileReport(path, problems, Optional.empty(), Optional.empty(), Optional.empty(), 0));
        }
    }

    private void module(String path, Glossary terms) {
        Optional<byte[]> bytes = source.bytes(path);
        if (bytes.isEmpty()) {
            return;
        }
        Reading<Module> read = reading.read(bytes.get(), source);
        List<Problem> problems = new ArrayList<>(read.problems());
        read.value().ifPresent(module -> problems.addAll(clashes(path, module)));
        problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        Optional<Module> latest =
                read.value().filter(module -> !module.slides().isEmpty()).map(module -> explained(module, terms));
        Optional<FileReport> known = Optional.ofNullable(before.files().get(path));
        boolean good = latest.isPresent() && problems.stream().noneMatch(Problem::isError);
        String text = new String(bytes.get(), StandardCharsets.UTF_8);
        String earlier = before.texts().getOrDefault(path, text);
        boolean saved = !earlier.equals(text);
        texts.put(path, text);
        Optional<SlideId> edited = saved
                ? latest.flatMap(module -> EditedSlide.between(earlier, text, module))
                : known.flatMap(FileReport::edited);
        files.put(
                path,
                new FileReport(
                        path,
                        problems,
                        latest,
                        good ? latest : known.flatMap(FileReport::live),
                        edited,
                        saved ? change : known.map(FileReport::change).orElse(0L)));
    }

    private static Module explained(Module module, Glossary terms) {
        List<Section> sections = module.sections().stream()
                .map(section -> new Section(
                        section.id(),
                        section.title(),
                        section.minutes(),
                        section.slides().stream()
                                .map(slide -> Explained.of(slide, terms))
                                .toList()))
                .toList();
        return module.withSections(sections);
    }

    /** What a module may not be because of other modules and of addresses. */
    private List<Problem> clashes(String path, Module module) {
        List<Problem> problems = new ArrayList<>();
        for (FileReport other : files.values()) {
            other.latest().ifPresent(there -> {
                if (there.id().equals(module.id())) {
                    problems.add(Problem.error(
                            1, 1, "`id: " + module.id() + "` is that of `" + other.path() + "`", "choose another id"));
                } else if (there.week() == module.week()) {
                    problems.add(Problem.error(
                            1,
                            1,
                            "`week: " + module.week() + "` is that of `" + other.path() + "`",
                            "choose another week"));
                }
            });
        }
        module.slides().stream()
                .filter(slide -> TAKEN.contains(slide.id().value()))
                .map(slide -> Problem.error(
                        slide.line(),
                        1,
                        "`" + slide.id() + "` is the address of another page of the module",
                        "give the slide another id, such as `{#" + slide.id() + "-slide}`"))
                .forEach(problems::add);
        return problems;
    }
}
