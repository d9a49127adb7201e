package org.wheelhouse.people;

import org.springframework.dao.DataAccessResourceFailureException;

/** The disk is as good as full, so nothing is written; what is there can be read. Nothing of the statement has happened. */
public class NoRoom extends DataAccessResourceFailureException {

    public NoRoom(String message) {
        super(message);
    }
}
