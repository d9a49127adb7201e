package org.wheelhouse.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.store.CohortStore;
import org.wheelhouse.people.store.PersonStore;

/** Answers who somebody is, for the other rooms. */
@Service
public class PeopleService {

    /** What stands in place of a name after a deletion. */
    public static final String FORMER = "a former participant";

    private final PersonStore people;
    private final CohortStore cohorts;

    public PeopleService(PersonStore people, CohortStore cohorts) {
        this.people = people;
        this.cohorts = cohorts;
    }

    public Optional<Person> find(PersonId id) {
        return people.find(id).map(Account::person);
    }

    /** As {@link #find}, without those whose account is switched off: for what reaches a person without a sign-in. */
    public Optional<Person> findActive(PersonId id) {
        return people.find(id).filter(account -> !account.switchedOff()).map(Account::person);
    }

    /** The names of several people in one read; a key that nobody has (any more) becomes {@value #FORMER}. */
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        Map<PersonId, String> known =
                people.findAll(ids).stream().map(Account::person).collect(Collectors.toMap(Person::id, Person::name));
        return ids.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> known.getOrDefault(id, FORMER)));
    }

    /** Those who take the cohort's program: executives first, then by name; accounts that are switched off are left out. */
    public List<Person> participants(CohortId cohort) {
        return members(cohort).stream()
                .filter(person -> person.role() == Role.PARTICIPANT)
                .toList();
    }

    /** Those who lead the cohort: its facilitators, by name. */
    public List<Person> facilitators(CohortId cohort) {
        return members(cohort).stream()
                .filter(person -> person.role() == Role.FACILITATOR)
                .toList();
    }

    private List<Person> members(CohortId cohort) {
        return people.inCohort(cohort).stream()
                .filter(account -> !account.switchedOff())
                .map(Account::person)
                .toList();
    }

    /** What the person tells about itself; empty texts if it tells nothing or is not here. */
    public Profile profile(PersonId id) {
        return people.find(id).map(Account::profile).orElse(Profile.EMPTY);
    }

    public Optional<Cohort> cohort(CohortId id) {
        return cohorts.find(id);
    }

    /** By name. */
    public List<Cohort> cohorts() {
        return cohorts.all();
    }

    /** The cohorts in which this person may see what belongs to a cohort: all for those who lead, else the own one. */
    public List<Cohort> cohortsOf(Person person) {
        return person.leads()
                ? cohorts()
                : person.cohort().flatMap(cohorts::find).stream().toList();
    }

    /** Whether the people here are those of the demo. */
    public boolean isDemo() {
        return cohorts.organisation().map(organisation -> organisation.demo()).orElse(false);
    }
}
