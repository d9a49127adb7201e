package org.wheelhouse.people;

import java.util.Optional;

/** Who is asking. Services and views get this bean instead of reading the security context themselves. */
public interface CurrentPerson {

    /** Empty when nobody is signed in. */
    Optional<Person> find();

    /** @throws org.springframework.security.access.AccessDeniedException when nobody is signed in */
    Person get();
}
