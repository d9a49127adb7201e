package org.wheelhouse.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wheelhouse.id.PersonId;

/** Offered as a bean by every room that stores something about a person. */
public interface PersonalData {

    /** The columns that name a person, as {@code table.column}: a test walks the schema and wants each in one such list. */
    Set<String> columns();

    /** All that this room keeps about the person: a heading, and under it rows of label and value, in words people can read. */
    Map<String, List<Map<String, String>>> export(PersonId person);

    /** Deletes what is the person's own; what is shared with others stays, under "a former participant". */
    void forget(PersonId person);
}
