package org.wheelhouse.ama;

import static org.wheelhouse.retro.engine.Phase.VOTE;
import static org.wheelhouse.retro.engine.Phase.WRITE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.wheelhouse.ama.engine.Leader;
import org.wheelhouse.ama.engine.Plan;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.ama.engine.Rhythm;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Profile;
import org.wheelhouse.people.Role;
import org.wheelhouse.people.security.SignedIn;
import org.wheelhouse.people.store.PersonStore;
import org.wheelhouse.retro.BallotService;
import org.wheelhouse.retro.CardService;
import org.wheelhouse.retro.LeadService;
import org.wheelhouse.retro.RetroOutcome;
import org.wheelhouse.retro.RetroService;
import org.wheelhouse.retro.engine.BoardForm;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Column;
import org.wheelhouse.testing.Visitors;

/** People who ask, write and vote at an AMA and at retros as fast as they can, and say each after it was confirmed. */
public final class KilledBoards {

    static final String ASKED = "question ";
    static final String VOTED = "vote ";
    static final String WRITTEN = "line ";
    static final String BALLOT = "ballot ";

    private KilledBoards() {}

    /** Begins, each on a thread of its own; who is refused stops. */
    public static void begin(ConfigurableApplicationContext house) {
        Account robin = house.getBean(PersonStore.class)
                .findByEmail(Visitors.FACILITATOR)
                .orElseThrow();
        as(robin);
        BoardId ama = plan(house, robin.person());
        QuestionId question = new QuestionId(UUID.randomUUID());
        AskingService asking = house.getBean(AskingService.class);
        confirmed(asking.askWithName(ama, question, "Voted for"));
        repeat(number -> {
            as(somebody(house, robin.person()));
            String text = "Question " + number + " of " + UUID.randomUUID();
            confirmed(
                    number % 2 == 0
                            ? asking.askWithName(ama, new QuestionId(UUID.randomUUID()), text)
                            : asking.askWithoutName(ama, new QuestionId(UUID.randomUUID()), text, Receipt.fresh()));
            return ASKED + text;
        });
        repeat(number -> {
            as(somebody(house, robin.person()));
            AmaSeat seat = house.getBean(AmaService.class).open(ama, Set.of()).orElseThrow();
            confirmed(asking.vote(seat, question, true));
            return VOTED + question + " " + (number + 1);
        });
        retro(house, robin);
    }

    /** Cards on a board where people write, and votes for one card on a board where they vote. */
    private static void retro(ConfigurableApplicationContext house, Account robin) {
        as(robin);
        RetroService retros = house.getBean(RetroService.class);
        CardService cards = house.getBean(CardService.class);
        BoardForm form = new BoardForm(List.of(new Column(1, "Keep", "")), true, true, Budget.of(3, false), List.of());
        BoardId writing = retros.begin("Written on", form, robin.person().cohort(), WRITE, Optional.empty());
        BoardId voting = retros.begin("Voted on", form, robin.person().cohort(), WRITE, Optional.empty());
        CardId card = new CardId(UUID.randomUUID());
        confirmed(cards.write(voting, card, 1, "Voted for", Optional.empty()));
        confirmed(house.getBean(LeadService.class).move(voting, WRITE, VOTE));
        repeat(number -> {
            as(robin);
            String text = "Line " + number + " of " + UUID.randomUUID();
            confirmed(cards.write(writing, new CardId(UUID.randomUUID()), 1, text, Optional.empty()));
            return WRITTEN + text;
        });
        repeat(number -> {
            as(somebody(house, robin.person()));
            confirmed(house.getBean(BallotService.class).vote(voting, card));
            return BALLOT + card + " " + (number + 1);
        });
    }

    private static BoardId plan(ConfigurableApplicationContext house, Person robin) {
        Plan plan = new Plan(
                "Killed",
                List.of(new Leader(0, Optional.empty(), "The director")),
                Optional.empty(),
                robin.zone(),
                60,
                false,
                Rhythm.ONCE);
        return ((PlanOutcome.Planned) house.getBean(PlanningService.class).plan(plan, robin.cohort())).meeting();
    }

    /** A new one each time, for nobody may ask so fast. */
    private static Account somebody(ConfigurableApplicationContext house, Person robin) {
        Person person = new Person(
                PersonId.fresh(), "Somebody", Role.PARTICIPANT, false, robin.cohort(), Optional.empty(), robin.zone());
        Account account = new Account(
                person, Optional.of(person.id() + "@example.org"), Optional.empty(), false, 0, Profile.EMPTY);
        house.getBean(PersonStore.class).insert(account, null, Instant.now());
        return account;
    }

    private static void as(Account account) {
        SignedIn signed = SignedIn.of(account);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(signed, null, signed.getAuthorities()));
    }

    private static void confirmed(AmaOutcome outcome) {
        if (!(outcome instanceof AmaOutcome.Done)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    private static void confirmed(RetroOutcome outcome) {
        if (!(outcome instanceof RetroOutcome.Done)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    private static void repeat(IntFunction<String> step) {
        Thread.ofPlatform().start(() -> {
            for (int number = 0; ; number++) {
                System.out.println("confirmed " + step.apply(number));
            }
        });
    }
}
