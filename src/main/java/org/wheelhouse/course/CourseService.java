package org.wheelhouse.course;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.course.store.ProgressStore;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.NoRoom;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;

/**
 * A person's way through the modules. What somebody reads of it is always the own way; rooms that know more (a question was
 * answered, a lab was passed) tell it by {@link #tried} and {@link #passed}.
 */
@Service
@Transactional
public class CourseService {

    private static final Logger LOG = LoggerFactory.getLogger(CourseService.class);

    private final Content content;
    private final ProgressStore store;
    private final CurrentPerson current;
    private final Doorbell doorbell;
    private final Clock clock;

    public CourseService(Content content, ProgressStore store, CurrentPerson current, Doorbell doorbell, Clock clock) {
        this.content = content;
        this.store = store;
        this.current = current;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /** The topic that rings when a person's steps in a module changed. */
    public static String topic(PersonId person, ModuleId module) {
        return "progress/" + person + "/" + module;
    }

    /** How far the person who asks is; empty if there is no such module. */
    @Transactional(readOnly = true)
    public Optional<Progress> progress(ModuleId module) {
        Person me = reader();
        return content.module(module).map(known -> progress(me, known));
    }

    /** All modules as the person who asks may read them: without the answers to questions that are still to be answered. */
    @Transactional(readOnly = true)
    public List<Module> readable() {
        Person me = reader();
        return content.modules().stream()
                .map(module -> progress(me, module).module())
                .toList();
    }

    /** How far somebody is, for rooms above that decide themselves who may ask. */
    @Transactional(readOnly = true)
    public Optional<Progress> progressOf(PersonId person, ModuleId module) {
        return content.module(module).map(known -> progress(person, known, false));
    }

    private Progress progress(Person person, Module module) {
        return progress(person.id(), module, person.leads());
    }

    private Progress progress(PersonId person, Module module, boolean whole) {
        return Progress.of(module, store.steps(person, module.id()), store.place(person, module.id()), whole);
    }

    /**
     * The person who asks has this slide on the screen: it is seen, and the place moves here. A module that was finished keeps
     * its end as the place until it is read again.
     *
     * @return how far the person is now; empty if there is no such slide, or it is not open to this person yet
     */
    public Optional<Progress> open(ModuleId id, SlideId slideId) {
        Person me = reader();
        Optional<Module> found =
                content.module(id).map(module -> progress(me, module).module());
        Optional<Slide> slide = found.flatMap(module -> module.slide(slideId));
        if (slide.isEmpty()) {
            return Optional.empty();
        }
        Module module = found.get();
        try {
            keepPlace(me.id(), module, slide.get());
        } catch (NoRoom full) {
            LOG.debug("The place of a reader is not kept, reading goes on", full);
        }
        return content.module(id).map(all -> progress(me, all));
    }

    private void keepPlace(PersonId me, Module module, Slide slide) {
        put(me, module.id(), slide.id(), Step.SEEN, "You opened this slide.");
        Place before = store.place(me, module.id()).orElseGet(() -> Place.start(module));
        if (before.finished().isEmpty() || before.again()) {
            store.put(me, module.id(), before.movedTo(module, slide), clock.instant());
        }
    }

    /**
     * The person who asks came to the end. The module is finished when every slide was seen; else nothing changes and the answer
     * tells which ones are left.
     */
    public Optional<Progress> finish(ModuleId id) {
        Person me = reader();
        return content.module(id).map(module -> {
            Progress now = progress(me, module);
            boolean open =
                    now.finished().isEmpty() || now.place().map(Place::again).orElse(false);
            if (!open || !now.notSeen().isEmpty()) {
                return now;
            }
            Place place = now.place().orElseGet(() -> Place.start(module));
            store.put(me.id(), id, place.finishedAt(clock.instant()), clock.instant());
            return progress(me, module);
        });
    }

    /** The person who asks reads a finished module once more, from its first slide; it stays finished. */
    public Optional<Progress> readAgain(ModuleId id) {
        Person me = reader();
        return content.module(id).map(module -> {
            store.place(me.id(), id)
                    .filter(place -> place.finished().isPresent())
                    .ifPresent(place -> store.put(me.id(), id, place.onceMore(module), clock.instant()));
            return progress(me, module);
        });
    }

    /**
     * The person took part in what the slide offers.
     *
     * @param reason a sentence for that person, such as "You answered the question."; at most 300 signs
     */
    public void tried(PersonId person, ModuleId module, SlideId slide, String reason) {
        put(person, module, slide, Step.TRIED, reason);
        doorbell.ring(topic(person, module));
    }

    /**
     * The person reached what the slide asks for; that is taking part too.
     *
     * @param reason a sentence for that person, such as "You chose the right answer."; at most 300 signs
     */
    public void passed(PersonId person, ModuleId module, SlideId slide, String reason) {
        put(person, module, slide, Step.TRIED, reason);
        put(person, module, slide, Step.PASSED, reason);
        doorbell.ring(topic(person, module));
    }

    private void put(PersonId person, ModuleId module, SlideId slide, Step step, String reason) {
        if (reason.isBlank() || reason.length() > 300) {
            throw new IllegalArgumentException("a reason of " + reason.length() + " signs");
        }
        store.put(person, new ProgressStore.StepRow(module, slide, step, reason, clock.instant()));
    }

    /** How the content files stand, for those who lead. */
    @Transactional(readOnly = true)
    public List<FileReport> reports() {
        if (!current.get().leads()) {
            throw new AccessDeniedException("only facilitators and admins see how content files stand");
        }
        return content.reports();
    }

    private Person reader() {
        Person person = current.get();
        if (person.role() == Role.GUEST) {
            throw new AccessDeniedException("a guest belongs to one workshop or board and reads no modules");
        }
        return person;
    }
}
