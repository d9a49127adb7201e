package org.wheelhouse.course;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.course.store.NoteStore;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.CurrentPerson;

/** Private notes: each person reads and writes the own ones, and nobody else's can be asked for. */
@Service
@Transactional
public class NoteService {

    private final NoteStore store;
    private final CurrentPerson current;
    private final Clock clock;

    public NoteService(NoteStore store, CurrentPerson current, Clock clock) {
        this.store = store;
        this.current = current;
        this.clock = clock;
    }

    /** The own note on a slide; empty with version 0 if there is none. */
    @Transactional(readOnly = true)
    public PrivateNote mine(ModuleId module, SlideId slide) {
        return store.find(current.get().id(), module, slide).orElse(PrivateNote.EMPTY);
    }

    /**
     * Keeps the note if nobody saved it since.
     *
     * @param known the version that the text was written on
     */
    public NoteOutcome save(ModuleId module, SlideId slide, String text, int known) {
        PersonId me = current.get().id();
        if (text.length() > PrivateNote.MAX_LENGTH) {
            return new NoteOutcome.TooLong("A note holds " + PrivateNote.MAX_LENGTH + " signs; this one has "
                    + text.length() + ". Shorten it, and it is saved.");
        }
        if (store.save(me, module, slide, text, known, clock.instant())) {
            return new NoteOutcome.Saved(new PrivateNote(text, known + 1));
        }
        PrivateNote there = mine(module, slide);
        return there.text().equals(text) ? new NoteOutcome.Saved(there) : new NoteOutcome.ChangedElsewhere(there);
    }
}
