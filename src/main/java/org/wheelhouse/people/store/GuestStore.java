package org.wheelhouse.people.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.Account;

/** Guests among the people, by their place. */
@Repository
public class GuestStore {

    private final JdbcClient jdbc;
    private final PersonStore people;

    public GuestStore(JdbcClient jdbc, PersonStore people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** In the order in which they came. */
    public List<Account> of(String place) {
        List<PersonId> ids = jdbc.sql(
                        "select id from person where role = 'GUEST' and place = ? order by created_at, id")
                .param(place)
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
        return ids.stream().flatMap(id -> people.find(id).stream()).toList();
    }

    public boolean belongs(PersonId person, String place) {
        return jdbc.sql("select count(*) from person where id = ? and role = 'GUEST' and place = ?")
                        .params(person.value(), place)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void rename(PersonId guest, String name) {
        jdbc.sql("update person set name = ?, version = version + 1 where id = ? and role = 'GUEST'")
                .params(name, guest.value())
                .update();
    }
}
