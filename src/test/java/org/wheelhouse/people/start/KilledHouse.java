package org.wheelhouse.people.start;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.wheelhouse.Wheelhouse;
import org.wheelhouse.activity.AnswerOutcome;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.QuickPoll;
import org.wheelhouse.ama.KilledBoards;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.security.SignedIn;
import org.wheelhouse.people.store.PersonStore;
import org.wheelhouse.retro.CardService;
import org.wheelhouse.retro.RetroOutcome;
import org.wheelhouse.retro.RetroService;
import org.wheelhouse.retro.engine.BoardForm;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Column;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.testing.Visitors;

/**
 * The house, with threads that write as fast as they can and say each number after it was confirmed: pairs of lines in one
 * transaction, an answer that is changed again and again, and cards; beside them {@link KilledBoards}. What is refused is said too
 * and not counted.
 */
class KilledHouse {

    static final int WRITERS = 2;
    static final String CONFIRMED = "confirmed ";
    static final String PAIR = "pair-";
    static final String QUESTION = "killed";

    private interface Step {
        String write(int number);
    }

    public static void main(String[] arguments) {
        ConfigurableApplicationContext house = SpringApplication.run(Wheelhouse.class, arguments);
        KilledBoards.begin(house);
        String run = UUID.randomUUID().toString().substring(0, 8);
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = PAIR + run + "-" + writer;
            begin(number -> pair(house, name + "-" + number));
        }
        begin(answers(house));
        begin(cards(house));
    }

    private static void begin(Step step) {
        Thread.ofPlatform().start(() -> {
            for (int number = 0; ; number++) {
                try {
                    System.out.println(CONFIRMED + step.write(number));
                } catch (RuntimeException notWritten) {
                    System.out.println("refused " + number);
                    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                }
            }
        });
    }

    /** Half a pair would mean that the books do not balance. */
    private static String pair(ConfigurableApplicationContext house, String mark) {
        Audit audit = house.getBean(Audit.class);
        PersonId nobody = PersonId.fresh();
        house.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            audit.write(Audit.What.REVEALED, nobody, mark);
            audit.write(Audit.What.SIGNED_OFF, nobody, mark);
        });
        return "pair " + mark;
    }

    private static Step answers(ConfigurableApplicationContext house) {
        AnswerService answers = house.getBean(AnswerService.class);
        Account dana =
                house.getBean(PersonStore.class).findByEmail(Visitors.DANA).orElseThrow();
        UUID ask = house.getBean(AskService.class)
                .alone(
                        new ModuleId(QUESTION),
                        new SlideId(QUESTION),
                        QuickPoll.words("How many?").value().orElseThrow())
                .id();
        return number -> {
            if (!(answers.answer(ask, dana.person(), "n" + number) instanceof AnswerOutcome.Counted)) {
                throw new IllegalStateException("not counted");
            }
            return "answer " + number;
        };
    }

    private static Step cards(ConfigurableApplicationContext house) {
        Account lead = house.getBean(PersonStore.class)
                .findByEmail(Visitors.FACILITATOR)
                .orElseThrow();
        CardService cards = house.getBean(CardService.class);
        BoardId[] board = new BoardId[1];
        return number -> {
            SignedIn signed = SignedIn.of(lead);
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(signed, null, signed.getAuthorities()));
            if (board[0] == null || number % 100 == 0) {
                BoardForm form = new BoardForm(
                        List.of(new Column(1, "Keep", "What stays?")), false, true, Budget.of(3, false), List.of());
                board[0] = house.getBean(RetroService.class)
                        .begin("Killed", form, lead.person().cohort(), Phase.WRITE, Optional.empty());
            }
            CardId card = new CardId(UUID.randomUUID());
            if (!(cards.write(board[0], card, 1, "Card " + number, Optional.empty()) instanceof RetroOutcome.Done)) {
                throw new IllegalStateException("not written");
            }
            return "card " + card;
        };
    }
}
