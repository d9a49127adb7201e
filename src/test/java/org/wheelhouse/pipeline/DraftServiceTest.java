package org.wheelhouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.wheelhouse.people.Person;
import org.wheelhouse.pipeline.engine.Defect;
import org.wheelhouse.pipeline.engine.Fault;
import org.wheelhouse.pipeline.engine.Picks;
import org.wheelhouse.pipeline.yaml.Sources;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class DraftServiceTest {

    private static final DraftText TEXT = new DraftText(
            "Our way to\nproduction",
            new Sources(
                    "azure-pipelines.yml", Map.of("azure-pipelines.yml", "steps:\n- script: make\n", "a/b.yml", "x")),
            Picks.NONE.withFaults(List.of(new Fault.Flaky("#1.#1:1", 0.2))).withDefects(Set.of(Defect.HIGH_FINDING)),
            42);

    @Autowired
    DraftService drafts;

    @Autowired
    PipelinePersonalData personal;

    @Autowired
    Visitors visitors;

    private Person owner;
    private Person other;

    @BeforeEach
    void people() {
        var cohort = visitors.cohort();
        owner = visitors.participant(cohort);
        other = visitors.participant(cohort);
        visitors.signIn(owner);
    }

    private Draft saved(DraftText text) {
        return ((DraftOutcome.Saved) drafts.save(text)).draft();
    }

    @Test
    void aDraftIsFoundByWhoeverHasItsAddressAsItWasSaved() {
        Draft draft = saved(TEXT);
        visitors.signIn(other);
        assertThat(drafts.find(draft.id())).contains(draft);
        assertThat(draft.text().title()).isEqualTo("Our way to production");
        assertThat(drafts.isMine(draft)).isFalse();
        assertThat(drafts.owner(draft)).isEqualTo(owner.name());
        assertThat(drafts.mine()).isEmpty();
    }

    @Test
    void onlyItsOwnerSavesOverItAndNobodyOverwritesANewerOne() {
        Draft first = saved(TEXT);
        DraftText changed = new DraftText("Changed", Sources.of("steps:\n- script: test\n"), Picks.NONE, 7);
        Draft second = ((DraftOutcome.Saved) drafts.update(first.id(), 1, changed)).draft();
        assertThat(second.version()).isEqualTo(2);
        assertThat(drafts.update(first.id(), 1, TEXT)).isEqualTo(new DraftOutcome.Stale(second));
        assertThat(drafts.find(first.id())).contains(second);
        visitors.signIn(other);
        assertThatThrownBy(() -> drafts.update(first.id(), 2, TEXT)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.delete(first.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void tooMuchIsRefusedInASentence() {
        DraftText large = new DraftText("Large", Sources.of("x".repeat(DraftService.MOST_SIGNS + 1)), Picks.NONE, 1);
        assertThat(((DraftOutcome.Refused) drafts.save(large)).sentence()).contains("1,000,001 signs");
        DraftText wordy = new DraftText("t".repeat(121), Sources.of("steps:"), Picks.NONE, 1);
        assertThat(((DraftOutcome.Refused) drafts.save(wordy)).sentence()).contains("121");
    }

    @Test
    void aGuestKeepsNothing() {
        visitors.signIn(visitors.guest("board/x"));
        assertThatThrownBy(() -> drafts.save(TEXT)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPersonTakesTheirDraftsAlongAndCanHaveThemForgotten() {
        Draft draft = saved(TEXT);
        assertThat(personal.export(owner.id()).get("Your drafts in the pipeline lab"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Title", "Our way to production")
                        .containsEntry("File a/b.yml", "x"));
        personal.forget(owner.id());
        assertThat(drafts.find(draft.id())).isEmpty();
        assertThat(drafts.mine()).isEmpty();
    }
}
