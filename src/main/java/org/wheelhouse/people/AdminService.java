package org.wheelhouse.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.TeamId;
import org.wheelhouse.people.Audit.What;
import org.wheelhouse.people.list.InvitationListReader;
import org.wheelhouse.people.store.CohortStore;
import org.wheelhouse.people.store.LinkStore;
import org.wheelhouse.people.store.PersonStore;

/** What an admin does about people: invites, changes, switches off. Every method asks first whether an admin is asking. */
@Service
public class AdminService {

    private final CurrentPerson current;
    private final PersonStore people;
    private final CohortStore cohorts;
    private final LinkStore links;
    private final PasswordLinks passwordLinks;
    private final OwnData ownData;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    AdminService(
            CurrentPerson current,
            PersonStore people,
            CohortStore cohorts,
            LinkStore links,
            PasswordLinks passwordLinks,
            OwnData ownData,
            Sessions sessions,
            Audit audit,
            Clock clock) {
        this.current = current;
        this.people = people;
        this.cohorts = cohorts;
        this.links = links;
        this.passwordLinks = passwordLinks;
        this.ownData = ownData;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param path of the one-time link; it can be shown only now, for only a hash of it is kept */
    public record Invited(Person person, String email, String path) {}

    /** @param linkUntil until when the person's open link is good, if there is one */
    public record Entry(Account account, Optional<Instant> linkUntil) {}

    /** Everybody with an account, by name. */
    public List<Entry> people() {
        admin();
        Instant now = clock.instant();
        return people.accounts().stream()
                .map(account ->
                        new Entry(account, links.openUntil(account.person().id(), now)))
                .toList();
    }

    public Optional<Account> find(PersonId person) {
        admin();
        return people.find(person);
    }

    /** Reads a list of people for the cohort: good rows and every problem at once. Nothing is changed. */
    public InvitationList read(CohortId cohort, String text) {
        admin();
        List<String> teams =
                cohort(cohort).teams().stream().map(Cohort.Team::name).toList();
        return InvitationListReader.read(text, teams, people::hasEmail);
    }

    /** Makes accounts and their links; teams that are not there yet are made. Somebody who got an account meanwhile is left out. */
    @Transactional
    public List<Invited> invite(CohortId cohortId, List<Invitee> invitees) {
        Person admin = admin();
        return invitees.stream()
                .filter(invitee -> !people.hasEmail(invitee.email()))
                .map(invitee -> invite(admin, cohortId, invitee))
                .toList();
    }

    private Invited invite(Person admin, CohortId cohortId, Invitee invitee) {
        Cohort cohort = cohort(cohortId);
        boolean takesPart = invitee.role() != Role.ADMIN;
        Person person = new Person(
                PersonId.fresh(),
                invitee.name(),
                invitee.role(),
                invitee.executive(),
                takesPart ? Optional.of(cohortId) : Optional.empty(),
                takesPart ? invitee.team().map(name -> team(cohort, name)) : Optional.empty(),
                cohort.zone());
        people.insert(
                new Account(person, Optional.of(invitee.email()), Optional.empty(), false, 0, Profile.EMPTY),
                null,
                clock.instant());
        audit.writeAbout(What.INVITED, admin.id(), person.id(), "as " + role(person));
        return new Invited(person, invitee.email(), passwordLinks.make(person.id()));
    }

    private TeamId team(Cohort cohort, String name) {
        return cohort.teams().stream()
                .filter(team -> team.name().equalsIgnoreCase(name))
                .map(Cohort.Team::id)
                .findFirst()
                .orElseGet(() -> {
                    Cohort.Team fresh = new Cohort.Team(new TeamId(UUID.randomUUID()), name);
                    cohorts.insert(cohort.id(), fresh);
                    return fresh.id();
                });
    }

    /** A new one-time link for somebody, who may have lost the first one or forgotten the password; empty for a guest. */
    @Transactional
    public Optional<Invited> newLink(PersonId id) {
        Person admin = admin();
        return people.find(id)
                .filter(account -> account.email().isPresent() && !account.switchedOff())
                .map(account -> {
                    audit.writeAbout(What.LINK_MADE, admin.id(), id, "one-time link");
                    return new Invited(account.person(), account.email().orElseThrow(), passwordLinks.make(id));
                });
    }

    /**
     * Changes name, role, cohort or team. A change of role ends the person's sessions, so that nothing of the old role stays
     * open; with "stay signed in" the person is back at once.
     */
    @Transactional
    public AdminOutcome change(Person changed) {
        Person admin = admin();
        Account before = people.find(changed.id()).orElseThrow();
        boolean roleChanges = before.person().role() != changed.role();
        if (changed.name().isBlank() || changed.name().length() > 200) {
            return new AdminOutcome.Refused("Say a name of at most 200 characters.");
        }
        if (roleChanges && changed.id().equals(admin.id())) {
            return new AdminOutcome.Refused("Your own role stays; another admin can change it.");
        }
        people.update(changed, before.profile());
        if (roleChanges || before.person().executive() != changed.executive()) {
            audit.writeAbout(
                    What.ROLE_CHANGED, admin.id(), changed.id(), role(before.person()) + " becomes " + role(changed));
        }
        if (!before.person().cohort().equals(changed.cohort())) {
            audit.writeAbout(What.COHORT_CHANGED, admin.id(), changed.id(), "");
        }
        sessions.changed(changed.id());
        return new AdminOutcome.Done(changed.name() + " is changed.");
    }

    /** Closes an account: open sessions and sockets end within five seconds; what the person did stays. */
    @Transactional
    public AdminOutcome switchOff(PersonId id) {
        Person admin = admin();
        if (id.equals(admin.id())) {
            return new AdminOutcome.Refused("You cannot switch yourself off; another admin can.");
        }
        people.setSwitchedOff(id, true);
        sessions.endAll(id);
        audit.writeAbout(What.SWITCHED_OFF, admin.id(), id, "");
        return new AdminOutcome.Done("Switched off. Open pages of this person close within five seconds.");
    }

    @Transactional
    public AdminOutcome switchOn(PersonId id) {
        Person admin = admin();
        people.setSwitchedOff(id, false);
        audit.writeAbout(What.SWITCHED_ON, admin.id(), id, "");
        return new AdminOutcome.Done("Switched on. The old password works again.");
    }

    /** All data of somebody as one page, for a person who asks for it by mail or phone. */
    @Transactional
    public Optional<String> export(PersonId id) {
        Person admin = admin();
        return people.find(id).map(account -> {
            audit.writeAbout(What.EXPORTED, admin.id(), id, "all data");
            return ownData.export(account.person());
        });
    }

    /** Deletes what is the person's own; what is shared stays, under "a former participant". It cannot be taken back. */
    @Transactional
    public AdminOutcome delete(PersonId id) {
        Person admin = admin();
        if (id.equals(admin.id())) {
            return new AdminOutcome.Refused("You delete yourself on your account page.");
        }
        ownData.forget(id);
        sessions.changed(id);
        audit.writeAbout(What.DELETED, admin.id(), id, "by an admin");
        return new AdminOutcome.Done("Deleted. What others see of this person says a former participant.");
    }

    /** @param cohort with its teams and sessions */
    @Transactional
    public AdminOutcome add(Cohort cohort) {
        admin();
        return refusal(cohort).orElseGet(() -> {
            cohorts.insert(cohort, cohorts.organisation().orElseThrow().id());
            return new AdminOutcome.Done(cohort.name() + " is there.");
        });
    }

    /** Name, zone, dates of the weeks and names of the teams; teams and weeks are added, none is taken away. */
    @Transactional
    public AdminOutcome save(Cohort cohort) {
        admin();
        Cohort before = cohort(cohort.id());
        Optional<AdminOutcome> refusal = refusal(cohort);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        cohorts.rename(cohort.id(), cohort.name(), cohort.zone());
        for (Cohort.Team team : cohort.teams()) {
            if (before.teams().stream().anyMatch(known -> known.id().equals(team.id()))) {
                cohorts.rename(team);
            } else {
                cohorts.insert(cohort.id(), team);
            }
        }
        cohort.sessions().forEach(session -> cohorts.put(cohort.id(), session));
        return new AdminOutcome.Done(cohort.name() + " is saved.");
    }

    private static Optional<AdminOutcome> refusal(Cohort cohort) {
        if (cohort.name().isBlank() || cohort.name().length() > 200) {
            return Optional.of(new AdminOutcome.Refused("Give the cohort a name of at most 200 characters."));
        }
        if (cohort.teams().stream()
                .anyMatch(team -> team.name().isBlank() || team.name().length() > 200)) {
            return Optional.of(new AdminOutcome.Refused("Give every team a name of at most 200 characters."));
        }
        boolean outOfOrder = false;
        for (int i = 1; i < cohort.sessions().size(); i++) {
            outOfOrder |= !cohort.sessions()
                    .get(i)
                    .begins()
                    .isAfter(cohort.sessions().get(i - 1).begins());
        }
        return outOfOrder
                ? Optional.of(new AdminOutcome.Refused("Each week has to begin after the week before."))
                : Optional.empty();
    }

    /** The newest lines of the audit. */
    public List<Audit.Line> audit(int count) {
        admin();
        return audit.newest(count);
    }

    private Cohort cohort(CohortId id) {
        return cohorts.find(id).orElseThrow(() -> new IllegalArgumentException("No cohort " + id));
    }

    private Person admin() {
        Person person = current.get();
        if (person.role() != Role.ADMIN) {
            throw new AccessDeniedException("Only an admin may do this");
        }
        return person;
    }

    private static String role(Person person) {
        return person.executive() ? "executive" : person.role().name().toLowerCase(Locale.ROOT);
    }
}
