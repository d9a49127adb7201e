package org.wheelhouse.activity;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.activity.Sheet.Cell;
import org.wheelhouse.activity.engine.FieldKind;
import org.wheelhouse.activity.engine.Fields;
import org.wheelhouse.activity.engine.Form;
import org.wheelhouse.activity.store.SheetStore;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;

/**
 * Sheets: a room's, which all in it fill together; a person's own, which nobody else sees unless it is shared with the cohort.
 * Kept cell by cell as they are typed; who was slower is told what the other wrote.
 */
@Service
public class SheetService {

    private static final ModuleId NO_MODULE = new ModuleId("");
    private static final SlideId NO_SLIDE = new SlideId("");

    private final SheetStore store;
    private final Forms forms;
    private final PlacesOfAsks places;
    private final CurrentPerson current;
    private final Doorbell doorbell;
    private final Clock clock;

    SheetService(
            SheetStore store, Forms forms, PlacesOfAsks places, CurrentPerson current, Doorbell doorbell, Clock clock) {
        this.store = store;
        this.forms = forms;
        this.places = places;
        this.current = current;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /** What rings when something was written into a sheet. */
    public static String topic(UUID sheet) {
        return "sheet/" + sheet;
    }

    /**
     * The sheet that a room fills together; begun by the first who comes to it.
     *
     * @throws AccessDeniedException for who is not in that room
     */
    @Transactional
    public Sheet ofRoom(Form form, ModuleId module, SlideId slide, WorkshopId room) {
        PersonId me = current.get().id();
        if (!places.mayAnswer(room, me) && !places.leads(room, me)) {
            throw new AccessDeniedException("not in workshop " + room);
        }
        return found(
                new Sheet(
                        UUID.randomUUID(),
                        form.name(),
                        module,
                        slide,
                        Optional.of(room),
                        Optional.empty(),
                        places.cohort(room),
                        clock.instant()),
                room.toString());
    }

    /** The person's own sheet of a slide; begun by the first look at it. */
    @Transactional
    public Sheet own(Form form, ModuleId module, SlideId slide) {
        PersonId me = current.get().id();
        return found(own(form, module, slide, me), me.toString());
    }

    /** Begins a sheet of the own that belongs to no slide. */
    @Transactional
    public Sheet begin(Form form) {
        Person me = current.get();
        if (me.role() == Role.GUEST) {
            throw new AccessDeniedException("guests begin no sheets");
        }
        return found(own(form, NO_MODULE, NO_SLIDE, me.id()), UUID.randomUUID().toString());
    }

    private Sheet own(Form form, ModuleId module, SlideId slide, PersonId me) {
        return new Sheet(
                UUID.randomUUID(),
                form.name(),
                module,
                slide,
                Optional.empty(),
                Optional.of(me),
                Optional.empty(),
                clock.instant());
    }

    private Sheet found(Sheet fresh, String place) {
        Optional<Sheet> known = store.find(fresh.form(), fresh.module(), fresh.slide(), place);
        if (known.isPresent()) {
            return known.get();
        }
        store.insert(fresh, place);
        return store.find(fresh.form(), fresh.module(), fresh.slide(), place).orElseThrow();
    }

    /** As {@link AnswerService#stamp}, for a sheet. */
    public String stamp(UUID id, PersonId person) {
        return VoterMark.stamp(id, person);
    }

    /** Empty if there is none that the person may see. */
    @Transactional(readOnly = true)
    public Optional<Sheet> find(UUID id) {
        Person me = current.get();
        return store.find(id).filter(sheet -> maySee(sheet, me));
    }

    /** The person's own sheets and those of the cohort, the newest first. */
    @Transactional(readOnly = true)
    public List<Sheet> mine() {
        Person me = current.get();
        return Stream.concat(
                        store.of(me.id()).stream(), me.cohort().stream().flatMap(cohort -> store.of(cohort).stream()))
                .distinct()
                .sorted(java.util.Comparator.comparing(Sheet::made).reversed())
                .toList();
    }

    /** What a room filled together, for those who lead it. */
    @Transactional(readOnly = true)
    public List<Sheet> of(WorkshopId room) {
        if (!places.leads(room, current.get().id())) {
            throw new AccessDeniedException("does not lead workshop " + room);
        }
        return store.of(room);
    }

    /** Everything that is written in a sheet, by the keys of its form. */
    public Map<String, Cell> cells(Sheet sheet) {
        return store.cells(sheet.id());
    }

    /** The same as one answer, so that rows and sums are read alike. */
    public Fields fields(Form form, Map<String, Cell> cells) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        cells.forEach((key, cell) -> {
            boolean many = form.fields().stream()
                    .anyMatch(field ->
                            field.id().equals(key) && field.kind() instanceof FieldKind.Choice choice && choice.many());
            values.put(key, many ? cell.value().lines().toList() : List.of(cell.value()));
        });
        return new Fields(values);
    }

    /**
     * Writes one cell.
     *
     * @param version at which the person saw it; 0 for an empty one
     * @throws AccessDeniedException for who may not see the sheet
     */
    @Transactional
    public CellOutcome write(UUID id, String key, String value, int version) {
        Sheet sheet = find(id).orElseThrow(() -> new AccessDeniedException("no sheet " + id));
        Optional<String> refusal = forms.form(sheet.form())
                .map(form -> form.refusesCell(key, value))
                .orElseGet(
                        () -> Optional.of("The form of this sheet cannot be read any more; your words are not kept."));
        if (refusal.isPresent()) {
            return new CellOutcome.Refused(refusal.get());
        }
        if (!store.write(id, key, value, version)) {
            return new CellOutcome.Stale(store.cells(id).getOrDefault(key, new Cell("", 0)));
        }
        doorbell.ring(topic(id));
        return new CellOutcome.Written(version + 1);
    }

    /** Shows an own sheet to the cohort, or to nobody else again. */
    @Transactional
    public void share(UUID id, boolean shared) {
        Sheet sheet = requireOwn(id);
        store.share(sheet.id(), shared ? current.get().cohort() : Optional.empty());
        doorbell.ring(topic(id));
    }

    /** Throws an own sheet away. */
    @Transactional
    public void delete(UUID id) {
        store.delete(requireOwn(id).id());
        doorbell.ring(topic(id));
    }

    private Sheet requireOwn(UUID id) {
        PersonId me = current.get().id();
        return store.find(id)
                .filter(sheet -> sheet.owner().filter(me::equals).isPresent())
                .orElseThrow(() -> new AccessDeniedException("not an own sheet: " + id));
    }

    private boolean maySee(Sheet sheet, Person me) {
        boolean owns = sheet.owner().filter(me.id()::equals).isPresent();
        boolean ofCohort = sheet.cohort().isPresent() && sheet.cohort().equals(me.cohort());
        boolean inRoom = sheet.workshop()
                .filter(room -> places.mayAnswer(room, me.id()) || places.leads(room, me.id()))
                .isPresent();
        return owns || ofCohort || inRoom;
    }
}
