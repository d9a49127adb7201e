package org.wheelhouse.course;

/** How far a person came with a slide; each step is kept with the reason that can be shown to that person. */
public enum Step {
    /** The slide was on the person's screen. */
    SEEN,
    /** The person took part in what the slide offers. */
    TRIED,
    /** The person reached what the slide asks for, such as a right answer. */
    PASSED
}
