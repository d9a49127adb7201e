package org.wheelhouse.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.wheelhouse.activity.Forms;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.CourseService;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.course.FileReport;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Slide;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Problem;
import org.wheelhouse.workshop.engine.Room;

/** Looks before the day whether screens hear the house, and whether all that the module needs is there. */
@Service
public class RoomCheckService {

    private final Desk desk;
    private final Screens screens;
    private final Ties ties;
    private final Content content;
    private final CourseService course;
    private final Forms forms;
    private final Map<String, FenceReader> readers;

    RoomCheckService(
            Desk desk,
            Screens screens,
            Ties ties,
            Content content,
            CourseService course,
            Forms forms,
            List<FenceReader> readers) {
        this.desk = desk;
        this.screens = screens;
        this.ties = ties;
        this.content = content;
        this.course = course;
        this.forms = forms;
        this.readers = readers.stream().collect(Collectors.toMap(FenceReader::kind, Function.identity()));
    }

    /**
     * How a room stands at this moment.
     *
     * @param drawn the kinds of fences that some room can draw
     * @throws AccessDeniedException for who is not at its desk
     */
    public RoomCheck of(WorkshopId workshop, Set<String> drawn) {
        Room room = desk.of(workshop);
        Optional<Module> module = screens.module(room);
        if (module.isEmpty()) {
            return new RoomCheck(ties.of(workshop), 0, 0, List.of("The module " + room.module() + " is not there."));
        }
        List<Slide> slides = module.get().slides();
        return new RoomCheck(
                ties.of(workshop),
                slides.size(),
                slides.stream().mapToInt(slide -> slide.fences().size()).sum(),
                missing(module.get(), drawn));
    }

    private List<String> missing(Module module, Set<String> drawn) {
        List<String> all = new ArrayList<>(problems("modules/" + module.id() + "/"));
        module.slides().forEach(slide -> slide.fences().forEach(fenced -> {
            Fence fence = fenced.fence();
            if (!drawn.contains(fence.kind())) {
                all.add(on(slide) + "nothing draws `" + fence.kind() + "`.");
            }
            files(fence).stream()
                    .filter(path -> !content.files().has(path))
                    .forEach(path -> all.add(on(slide) + "the file " + path + " is not there."));
            files(fence).stream()
                    .flatMap(path -> Forms.nameOf(path).stream())
                    .flatMap(name -> forms.file(name).stream())
                    .flatMap(file -> file.problems().stream().map(problem -> on(slide) + file.path() + ":" + problem))
                    .forEach(all::add);
        }));
        return all.stream().distinct().toList();
    }

    /** What keeps the last saved version of the module's file from being shown. */
    private List<String> problems(String folder) {
        return course.reports().stream()
                .filter(FileReport::isHeldBack)
                .filter(report -> report.path().startsWith(folder))
                .flatMap(report -> report.problems().stream()
                        .filter(Problem::isError)
                        .map(problem -> report.path() + ":" + problem))
                .toList();
    }

    private List<String> files(Fence fence) {
        return Optional.ofNullable(readers.get(fence.kind())).map(FenceReader::files).orElse(Set.of()).stream()
                .flatMap(key -> fence.setting(key).stream())
                .map(value -> value.text().strip())
                .toList();
    }

    private static String on(Slide slide) {
        return "On \"" + slide.title() + "\" ";
    }
}
