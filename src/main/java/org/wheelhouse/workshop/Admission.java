package org.wheelhouse.workshop;

import org.wheelhouse.people.Person;

/** What came of a guest's wish to come in. */
public sealed interface Admission {

    record Admitted(Person guest, String code) implements Admission {}

    /** A guest of that name is in already: the desk is asked whether it is the same person, on another device. */
    record Asked(ComeBack back, String code) implements Admission {}

    /** The sentence says what to do. */
    record Refused(String sentence) implements Admission {}
}
