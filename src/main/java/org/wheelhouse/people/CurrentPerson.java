package org.wheelhouse.people;

import java.util.Optional;
import org.wheelhouse.id.PersonId;

/** Who is asking. Services and views get this bean instead of reading the security context themselves. */
public interface CurrentPerson {

    /** Empty when nobody is signed in. */
    Optional<Person> find();

    /**
     * The key alone, for what is asked all the time: nothing is read. A session that no longer holds is ended when its person's
     * topic rings, and at the latest twenty seconds later.
     */
    default Optional<PersonId> id() {
        return find().map(Person::id);
    }

    /** @throws org.springframework.security.access.AccessDeniedException when nobody is signed in */
    Person get();
}
