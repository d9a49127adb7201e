package org.wheelhouse.workshop;

import org.wheelhouse.people.Person;

/** What came of a guest's wish to come in. */
public sealed interface Admission {

    record Admitted(Person guest, String code) implements Admission {}

    /** The sentence says what to do. */
    record Refused(String sentence) implements Admission {}
}
