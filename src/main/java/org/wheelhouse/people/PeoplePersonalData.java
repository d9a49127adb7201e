package org.wheelhouse.people;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.store.AuditStore;
import org.wheelhouse.people.store.CohortStore;
import org.wheelhouse.people.store.LinkStore;
import org.wheelhouse.people.store.PersonStore;
import org.wheelhouse.people.store.StayStore;

/** What the accounts themselves hold. The log's lines stay after a deletion; they name the person by a bare key only. */
@Component
@Order(0)
class PeoplePersonalData implements PersonalData {

    private final PersonStore people;
    private final CohortStore cohorts;
    private final StayStore stays;
    private final LinkStore links;
    private final AuditStore audit;

    PeoplePersonalData(PersonStore people, CohortStore cohorts, StayStore stays, LinkStore links, AuditStore audit) {
        this.people = people;
        this.cohorts = cohorts;
        this.stays = stays;
        this.links = links;
        this.audit = audit;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "person.id",
                "guest_place.person_id",
                "stay_signed_in.person_id",
                "password_link.person_id",
                "audit_line.person_id",
                "audit_line.about_person_id");
    }

    @Override
    public Map<String, List<Map<String, String>>> export(PersonId id) {
        Map<String, List<Map<String, String>>> all = new LinkedHashMap<>();
        all.put("Account", people.find(id).map(this::account).stream().toList());
        all.put(
                "Devices that stay signed in",
                stays.ofPerson(id).stream().map(PeoplePersonalData::device).toList());
        all.put(
                "The log",
                audit.ofPerson(id).stream().map(PeoplePersonalData::line).toList());
        return all;
    }

    private Map<String, String> account(Account account) {
        Person person = account.person();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Name", person.name());
        row.put("E-mail", account.email().orElse("none"));
        row.put("Role", person.executive() ? "executive" : person.role().name().toLowerCase(Locale.ROOT));
        person.cohort().flatMap(cohorts::find).ifPresent(cohort -> {
            row.put("Cohort", cohort.name());
            cohort.teams().stream()
                    .filter(team -> person.team().filter(team.id()::equals).isPresent())
                    .forEach(team -> row.put("Team", team.name()));
        });
        row.put("Time zone", person.zone().getId());
        row.put("Profession", account.profile().profession());
        row.put("Background", account.profile().background());
        row.put("Password", account.passwordHash().isPresent() ? "set; only a hash is kept" : "not set");
        return row;
    }

    private static Map<String, String> device(StayStore.Stay stay) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Last used", time(stay.changedAt()));
        row.put("Ends", time(stay.endsAt()));
        return row;
    }

    private static Map<String, String> line(Audit.Line line) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("When", time(line.at()));
        row.put("What", line.what().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        row.put("Detail", line.detail());
        row.put("From", line.address());
        return row;
    }

    private static String time(Instant time) {
        return time.toString();
    }

    @Override
    public void forget(PersonId id) {
        stays.deleteAll(id);
        links.deleteAll(id);
        people.makeNameless(id, PeopleService.FORMER);
    }
}
