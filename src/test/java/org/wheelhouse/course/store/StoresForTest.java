package org.wheelhouse.course.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The stores of the course on one database. */
public record StoresForTest(ProgressStore progress, MarkStore marks, NoteStore notes) {

    public static StoresForTest of(JdbcClient jdbc) {
        return new StoresForTest(new ProgressStore(jdbc), new MarkStore(jdbc), new NoteStore(jdbc));
    }

    /** Something that needs all three. */
    public interface Maker<T> {
        T make(ProgressStore progress, MarkStore marks, NoteStore notes);
    }

    public <T> T personalData(Maker<T> maker) {
        return maker.make(progress, marks, notes);
    }
}
