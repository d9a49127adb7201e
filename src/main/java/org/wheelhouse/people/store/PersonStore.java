package org.wheelhouse.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.TeamId;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Profile;
import org.wheelhouse.people.Role;

/** People in and out of the table {@code person}. */
@Repository
public class PersonStore {

    private final JdbcClient jdbc;

    public PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Account> find(PersonId id) {
        return jdbc.sql("select * from person where id = ?")
                .param(id.value())
                .query(PersonStore::account)
                .optional();
    }

    public boolean hasEmail(String email) {
        return findByEmail(email).isPresent();
    }

    /** @param email in any case, with or without blanks around it */
    public Optional<Account> findByEmail(String email) {
        return jdbc.sql("select * from person where email = ?")
                .param(normal(email))
                .query(PersonStore::account)
                .optional();
    }

    /** Executives first, then by name. */
    public List<Account> inCohort(CohortId cohort) {
        return jdbc.sql("select * from person where cohort_id = ? order by executive desc, name, id")
                .param(cohort.value())
                .query(PersonStore::account)
                .list();
    }

    /** All with an account, by name; guests are not among them. */
    public List<Account> accounts() {
        return jdbc.sql("select * from person where role <> 'GUEST' and email is not null order by name, id")
                .query(PersonStore::account)
                .list();
    }

    public List<Account> findAll(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from person where id in (:ids)")
                .param("ids", ids.stream().map(PersonId::value).toList())
                .query(PersonStore::account)
                .list();
    }

    /** The admin who still waits for the first link; empty as soon as any admin can sign in. */
    public Optional<PersonId> firstAdminWithoutPassword() {
        return jdbc.sql("""
                select id from person where role = 'ADMIN' and password_hash is null and not switched_off
                    and not exists (select 1 from person where role = 'ADMIN' and password_hash is not null)
                order by created_at, id fetch first 1 rows only""")
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .optional();
    }

    public void insert(Account account, @Nullable String place, Instant now) {
        Person person = account.person();
        jdbc.sql("""
                insert into person (id, name, email, role, executive, cohort_id, team_id, zone, profession, background, place,
                    password_hash, switched_off, sign_in_round, created_at, version)
                values (:id, :name, :email, :role, :executive, :cohort, :team, :zone, :profession, :background, :place,
                    :hash, :off, :round, :now, 0)""")
                .param("id", person.id().value())
                .param("name", person.name())
                .param("email", account.email().map(PersonStore::normal).orElse(null))
                .param("role", person.role().name())
                .param("executive", person.executive())
                .param("cohort", person.cohort().map(CohortId::value).orElse(null))
                .param("team", person.team().map(TeamId::value).orElse(null))
                .param("zone", person.zone().getId())
                .param("profession", account.profile().profession())
                .param("background", account.profile().background())
                .param("place", place)
                .param("hash", account.passwordHash().orElse(null))
                .param("off", account.switchedOff())
                .param("round", account.round())
                .param("now", Utc.of(now))
                .update();
    }

    /** Name, role, cohort, team, zone and profile; not what sign-in needs. */
    public void update(Person person, Profile profile) {
        jdbc.sql("""
                update person set name = :name, role = :role, executive = :executive, cohort_id = :cohort, team_id = :team,
                    zone = :zone, profession = :profession, background = :background, version = version + 1
                where id = :id""")
                .param("id", person.id().value())
                .param("name", person.name())
                .param("role", person.role().name())
                .param("executive", person.executive())
                .param("cohort", person.cohort().map(CohortId::value).orElse(null))
                .param("team", person.team().map(TeamId::value).orElse(null))
                .param("zone", person.zone().getId())
                .param("profession", profile.profession())
                .param("background", profile.background())
                .update();
    }

    /** Whether another admin can sign in, so that this one may go. */
    public boolean hasAnotherAdmin(PersonId than) {
        return jdbc.sql("""
                select count(*) from person
                where role = 'ADMIN' and not switched_off and password_hash is not null and id <> ?""").param(than.value()).query(Integer.class).single() > 0;
    }

    public void setEmail(PersonId id, String email) {
        jdbc.sql("update person set email = ?, version = version + 1 where id = ?")
                .params(normal(email), id.value())
                .update();
    }

    public void setPassword(PersonId id, String hash) {
        jdbc.sql("update person set password_hash = ?, version = version + 1 where id = ?")
                .params(hash, id.value())
                .update();
    }

    public void setSwitchedOff(PersonId id, boolean off) {
        jdbc.sql("update person set switched_off = ?, version = version + 1 where id = ?")
                .params(off, id.value())
                .update();
    }

    /** Everything signed in until now is over. */
    public void nextRound(PersonId id) {
        jdbc.sql("update person set sign_in_round = sign_in_round + 1, version = version + 1 where id = ?")
                .param(id.value())
                .update();
    }

    /** Takes away all that says who it was; the row stays, for what others share points to it. */
    public void makeNameless(PersonId id, String name) {
        jdbc.sql("delete from guest_place where person_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("""
                update person set name = :name, email = null, profession = '', background = '', password_hash = null,
                    switched_off = true, sign_in_round = sign_in_round + 1, team_id = null, cohort_id = null, zone = 'UTC',
                    executive = false, place = null, version = version + 1
                where id = :id""").param("name", name).param("id", id.value()).update();
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        Person person = new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("executive"),
                Optional.ofNullable(row.getObject("cohort_id", UUID.class)).map(CohortId::new),
                Optional.ofNullable(row.getObject("team_id", UUID.class)).map(TeamId::new),
                ZoneId.of(row.getString("zone")));
        return new Account(
                person,
                Optional.ofNullable(row.getString("email")),
                Optional.ofNullable(row.getString("password_hash")),
                row.getBoolean("switched_off"),
                row.getInt("sign_in_round"),
                new Profile(row.getString("profession"), row.getString("background")));
    }
}
