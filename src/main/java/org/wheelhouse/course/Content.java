package org.wheelhouse.course;

import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.live.Doorbell;

/**
 * What trainers wrote, as it stands now. In a folder the files' times are looked at twice a second: what was saved is live within
 * a second, a module with an error keeps its last good version, and no file can stop the start. After a change it rings {@code
 * content/<module>} for each module that looks different now, and {@code content} for those who watch all files.
 */
@Component
public class Content {

    /** The topic of those who watch all files. */
    public static final String TOPIC = "content";

    private static final long POLL_MILLIS = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Content.class);

    private final ContentSource source;
    private final ModuleReading reading;
    private final Doorbell doorbell;
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("content").daemon().factory());
    private volatile Library library = Library.EMPTY;
    private Map<String, String> stamps = Map.of();
    private Set<String> missing = Set.of();
    private long changes;

    @Autowired
    Content(@Value("${WHEELHOUSE_CONTENT:}") String folder, ModuleReading reading, Doorbell doorbell) {
        this(source(folder), reading, doorbell);
    }

    private Content(ContentSource source, ModuleReading reading, Doorbell doorbell) {
        this.source = source;
        this.reading = reading;
        this.doorbell = doorbell;
        lookQuietly();
    }

    /** Content of a folder, for tests that change files and {@link #look} themselves. */
    static Content of(Path folder, ModuleReading reading, Doorbell doorbell) {
        return new Content(new FolderSource(folder), reading, doorbell);
    }

    private static ContentSource source(String folder) {
        if (folder.isBlank()) {
            return new PackagedSource();
        }
        Path root = Path.of(folder);
        if (Files.isDirectory(root)) {
            return new FolderSource(root);
        }
        LOG.warn(
                "WHEELHOUSE_CONTENT names {}, which is no folder: the packaged content is shown",
                root.toAbsolutePath());
        return new PackagedSource();
    }

    /** The topic of one module's readers. */
    public static String topic(ModuleId module) {
        return TOPIC + "/" + module;
    }

    /** The modules that readers see, by week. */
    public List<Module> modules() {
        return library.modules();
    }

    public Optional<Module> module(ModuleId id) {
        return library.module(id);
    }

    /** A slide that was taken out since is called by its module; a module that is gone has no path. */
    public SlidePlace place(ModuleId module, SlideId slide) {
        return module(module)
                .map(known -> new SlidePlace(
                        "Week " + known.week() + ": "
                                + known.slide(slide).map(Slide::title).orElse(known.title()),
                        "/week/" + known.week() + "/" + slide.value()))
                .orElseGet(() -> new SlidePlace("A slide", ""));
    }

    /** @param week from 1 */
    public Optional<Module> ofWeek(int week) {
        return library.ofWeek(week);
    }

    /** Every week of the program, also those that are not written yet. */
    public List<ProgramWeek> program() {
        return library.program();
    }

    public Glossary glossary() {
        return library.glossary();
    }

    /** The text of any file, such as a scenario; empty if there is none. Bytes that are no UTF-8 become the replacement sign. */
    public Optional<String> file(String path) {
        return source.bytes(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The files of content, as far as readers of formats have to know them. */
    public ContentFiles files() {
        return source;
    }

    /** How the files stand: modules, and others that have problems. For the content view only; see {@code CourseService}. */
    List<FileReport> reports() {
        return List.copyOf(library.files().values());
    }

    @EventListener(ApplicationReadyEvent.class)
    void watch() {
        if (source.changes()) {
            poller.scheduleWithFixedDelay(this::lookQuietly, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("Content could not be looked at; what was read before stays", e);
        }
    }

    /** Reads again if a file was saved, added or taken away since the last look. */
    synchronized void look() {
        Map<String, String> now = source.stamps();
        if (now.equals(stamps) || isInTheMiddleOfASave(now)) {
            return;
        }
        Library before = library;
        library = new LibraryReader(source, reading, before, ++changes).read();
        stamps = now;
        if (before != Library.EMPTY) {
            ring(before, library);
        }
    }

    /** Some editors save by taking the file away and putting a new one there: what is gone must be gone twice. */
    private boolean isInTheMiddleOfASave(Map<String, String> now) {
        Set<String> gone = new HashSet<>(stamps.keySet());
        gone.removeAll(now.keySet());
        boolean first = !gone.isEmpty() && !gone.equals(missing);
        missing = gone;
        return first;
    }

    private void ring(Library before, Library after) {
        after.modules().stream()
                .filter(module -> !before.module(module.id()).equals(Optional.of(module)))
                .forEach(module -> doorbell.ring(topic(module.id())));
        before.modules().stream()
                .filter(module -> after.module(module.id()).isEmpty())
                .forEach(module -> doorbell.ring(topic(module.id())));
        doorbell.ring(TOPIC);
    }

    @PreDestroy
    void stop() {
        poller.shutdownNow();
    }
}
