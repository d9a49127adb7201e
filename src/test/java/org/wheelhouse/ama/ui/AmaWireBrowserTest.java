package org.wheelhouse.ama.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wheelhouse.ama.AmaOutcome;
import org.wheelhouse.ama.QuestionSight;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.VaadinTab;

/** What travels to whom. */
class AmaWireBrowserTest extends AmaScreens {

    /** Check L22: what waits, who asked, and what was refused, byte by byte of what the house sends. */
    @Test
    void aQuestionWithoutANameIsSeenByTheRoomWhenItPassesAndItsAskerByNobody() {
        BoardId ama = plan(true);
        VaadinTab desk = tab(lead, "ama/" + ama);
        VaadinTab theirs = tab(other, "ama/" + ama);
        Browser mine = visitors.browser(1, base, asker).open(page(ama));
        QuestionId passed = aQuestionWithoutANameWaitsForTheDeskAndIsSeenByAllWhenItPasses(mine, desk, theirs);
        nothingOfWhatWaitsOrWasRefusedTravelsToOthers(ama, mine, theirs);
        theWallNamesNobodyWhoAskedWithoutAName(ama, passed);
    }

    /** The asker stays unknown to the helper too. */
    private QuestionId aQuestionWithoutANameWaitsForTheDeskAndIsSeenByAllWhenItPasses(
            Browser mine, VaadinTab desk, VaadinTab theirs) {
        type(mine, "Will ops roles go?");
        send(mine);
        mine.until("it waits", () -> mine.text("#own").contains("Waits for those who moderate"));
        mine.until("the desk has it", () -> desk.wasTold("Will ops roles go?"));
        assertThat(desk.told())
                .contains("Without a name")
                .doesNotContain(asker.name())
                .doesNotContain(asker.id().toString());
        assertThat(theirs.told()).as("nobody else has it").doesNotContain("Will ops roles go?");
        String question = mine.find("#own li").getDomAttribute("id").replace("own-", "");
        desk.click(desk.node("pass-" + question));
        mine.until("passed: seen at once", () -> theirs.wasTold("Will ops roles go?"));
        assertThat(theirs.told())
                .doesNotContain(asker.name())
                .doesNotContain(asker.id().toString());
        mine.until("and told", () -> mine.text("#own").contains("All see it."));
        return new QuestionId(UUID.fromString(question));
    }

    /** The asker is told so with the reason, and nobody else gets a byte of it. */
    private void nothingOfWhatWaitsOrWasRefusedTravelsToOthers(BoardId ama, Browser mine, VaadinTab theirs) {
        type(mine, "Who will be fired?");
        send(mine);
        mine.until("it waits", () -> mine.text("#own").contains("Waits"));
        visitors.signIn(lead);
        QuestionSight waiting = amas.find(ama).orElseThrow().questions().stream()
                .filter(one -> one.text().equals("Who will be fired?"))
                .findFirst()
                .orElseThrow();
        moderation.refuse(ama, waiting.id(), waiting.version(), "Nobody is. Ask what changes.");
        mine.until("told with the reason", () -> mine.text("#own").contains("Nobody is. Ask what changes."));
        QuestionId after = ask(ama, lead, "A sign that all has arrived");
        moderation.pass(ama, after, 1);
        mine.until("the sign is there", () -> theirs.wasTold("A sign that all has arrived"));
        VaadinTab late = tab(other, "ama/" + ama);
        for (String told : List.of(
                theirs.told(),
                late.told(),
                visitors.web(port, other).get("/ama/" + ama).body())) {
            assertThat(told)
                    .doesNotContain("fired")
                    .doesNotContain("Nobody is")
                    .doesNotContain(waiting.id().toString());
        }
        assertThat(late.told()).contains("A sign that all has arrived");
        mine.open(page(ama));
        mine.until("the browser finds it again after a reload", () -> mine.text("#own")
                .contains("Nobody is."));
    }

    private void theWallNamesNobodyWhoAskedWithoutAName(BoardId ama, QuestionId question) {
        answering.show(ama, question);
        VaadinTab wall = tab(lead, "ama/" + ama + "/screen");
        await("the question is on it", () -> wall.has("wall-now"));
        assertThat(wall.told()).contains("Will ops roles go?");
        assertThat(wall.has("wall-asker")).isFalse();
        assertThat(wall.told())
                .doesNotContain(asker.name())
                .doesNotContain(asker.id().toString());
        assertThat(answering.show(ama, withName(ama))).isEqualTo(AmaOutcome.DONE);
        await("whoever gives a name is named", () -> wall.has("wall-asker"));
    }

    private QuestionId withName(BoardId ama) {
        return amas.find(ama).orElseThrow().questions().stream()
                .filter(one -> one.asker().isPresent())
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Check L25: two screens of one person are one vote. */
    @Test
    void twoScreensOfOnePersonAreOneVote() throws Exception {
        BoardId ama = plan(false);
        QuestionId question = ask(ama, other, "A fad?");
        VaadinTab one = tab(asker, "ama/" + ama);
        VaadinTab two = tab(asker, "ama/" + ama);
        VaadinTab third = tab(leader, "ama/" + ama);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.invokeAll(List.of(
                    () -> one.click(one.node("vote-" + question)), () -> two.click(two.node("vote-" + question))));
        }
        // the second press gives it too, or takes it back if the first was seen by then
        int votes = seen(ama, question).votes();
        assertThat(votes).isLessThanOrEqualTo(1);
        VaadinTab late = tab(leader, "ama/" + ama);
        for (VaadinTab screen : List.of(one, two, third, late)) {
            await("the same everywhere", () -> votes == lastVotes(screen, "A fad?"));
        }
    }

    /** The votes of a question as a page was told last; -1 if it was told of none. */
    private static int lastVotes(VaadinTab screen, String question) {
        return Pattern.compile("ote: " + Pattern.quote(question) + ", (\\d+) vote")
                .matcher(screen.told())
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .reduce(-1, (earlier, later) -> later);
    }
}
