package org.wheelhouse.people.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.Account;

/** Guests among the people, by their places. */
@Repository
public class GuestStore {

    private static final String AT =
            " role = 'GUEST' and (place = :place or id in (select person_id from guest_place where place = :place))";

    private final JdbcClient jdbc;
    private final PersonStore people;

    public GuestStore(JdbcClient jdbc, PersonStore people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** In the order in which they came. */
    public List<Account> of(String place) {
        return ids(place).stream().flatMap(id -> people.find(id).stream()).toList();
    }

    /** In the order in which they came. */
    public List<PersonId> ids(String place) {
        return jdbc.sql("select id from person where" + AT + " order by created_at, id")
                .param("place", place)
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    public boolean belongs(PersonId person, String place) {
        return jdbc.sql("select count(*) from person where id = :id and" + AT)
                        .param("id", person.value())
                        .param("place", place)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The guest belongs there too from now on; does nothing if that is so already. */
    public void add(PersonId guest, String place) {
        if (!belongs(guest, place)) {
            jdbc.sql("insert into guest_place (person_id, place) values (?, ?)")
                    .params(guest.value(), place)
                    .update();
        }
    }

    /**
     * The guest belongs there no more, if there is another place left.
     *
     * @return false if it is the only place, and nothing was changed
     */
    public boolean leave(PersonId guest, String place) {
        Optional<String> other = jdbc.sql(
                        "select place from guest_place where person_id = ? and place <> ? order by place"
                                + " fetch first 1 rows only")
                .params(guest.value(), place)
                .query(String.class)
                .optional();
        boolean further = drop(guest, place);
        if (!further && other.isPresent()) {
            jdbc.sql("update person set place = ?, version = version + 1 where id = ?")
                    .params(other.get(), guest.value())
                    .update();
            drop(guest, other.get());
        }
        return further || other.isPresent();
    }

    private boolean drop(PersonId guest, String place) {
        return jdbc.sql("delete from guest_place where person_id = ? and place = ?")
                        .params(guest.value(), place)
                        .update()
                > 0;
    }

    public void rename(PersonId guest, String name) {
        jdbc.sql("update person set name = ?, version = version + 1 where id = ? and role = 'GUEST'")
                .params(name, guest.value())
                .update();
    }
}
