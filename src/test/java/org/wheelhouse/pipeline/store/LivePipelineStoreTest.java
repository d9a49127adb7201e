package org.wheelhouse.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.pipeline.PipelinePlace;
import org.wheelhouse.pipeline.SharedRun;
import org.wheelhouse.pipeline.SignOff;
import org.wheelhouse.pipeline.SignOff.Verdict;
import org.wheelhouse.pipeline.engine.Fault;
import org.wheelhouse.pipeline.engine.Picks;
import org.wheelhouse.testing.OnBothDatabases;

class LivePipelineStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-11T09:00:00Z");

    private final PipelinePlace place =
            new PipelinePlace(WorkshopId.fresh(), new ModuleId("week-5"), new SlideId("approvals"));

    @OnBothDatabases
    void whoWasSlowerOverwritesNothingAndRolesGoFromHandToHand(JdbcClient jdbc) {
        LivePipelineStore store = new LivePipelineStore(jdbc);
        UUID run = UUID.randomUUID();
        assertThat(store.save(place, new LivePipelineStore.Line(1, "TOGETHER", Optional.of(run))))
                .isTrue();
        assertThat(store.save(place, new LivePipelineStore.Line(1, "ALONE", Optional.empty())))
                .isFalse();
        assertThat(store.save(place, new LivePipelineStore.Line(2, "ALONE", Optional.of(run))))
                .isTrue();
        assertThat(store.save(place, new LivePipelineStore.Line(2, "TOGETHER", Optional.empty())))
                .isFalse();
        assertThat(store.find(place)).contains(new LivePipelineStore.Line(2, "ALONE", Optional.of(run)));
        PersonId ana = PersonId.fresh();
        PersonId ben = PersonId.fresh();
        store.give(place, "ops-lead", Optional.of(ana));
        store.give(place, "ops-lead", Optional.of(ben));
        store.give(place, "requester", Optional.of(ana));
        assertThat(store.roles(place))
                .containsEntry("ops-lead", ben)
                .containsEntry("requester", ana)
                .hasSize(2);
        store.give(place, "requester", Optional.empty());
        store.forget(ben);
        assertThat(store.roles(place)).isEmpty();
    }

    @OnBothDatabases
    void aRoleSpeaksOnceToARequestAndTheRecordLosesOnlyNames(JdbcClient jdbc) {
        SharedRunStore store = new SharedRunStore(jdbc);
        PersonId lead = PersonId.fresh();
        PersonId ana = PersonId.fresh();
        Picks picks = Picks.NONE.withFaults(List.of(new Fault.ApproverIsAway("ben")));
        SharedRun run =
                new SharedRun(UUID.randomUUID(), place, 1, "15-sign-off", picks, 42, Optional.of(lead), NOW, List.of());
        store.insert(run);
        SignOff yes = word("ops-lead", Verdict.APPROVED, "", Optional.of(ana));
        assertThat(store.insert(run.id(), yes)).isTrue();
        assertThat(store.insert(run.id(), word("ops-lead", Verdict.REJECTED, "no", Optional.of(ana))))
                .isFalse();
        SignOff late = word("", Verdict.EXPIRED, "", Optional.empty());
        assertThat(store.insert(run.id(), late)).isTrue();
        SharedRun kept = store.find(run.id()).orElseThrow();
        assertThat(kept.words()).containsExactlyInAnyOrder(yes, late);
        assertThat(kept.picks()).isEqualTo(picks);
        assertThat(store.of(place)).containsExactly(run.id());
        assertThat(store.of(ana)).containsExactly(yes);
        store.forget(ana);
        store.forget(lead);
        SharedRun after = store.find(run.id()).orElseThrow();
        assertThat(after.startedBy()).isEmpty();
        assertThat(after.words()).allMatch(word -> word.person().isEmpty()).hasSize(2);
    }

    private static SignOff word(String role, Verdict verdict, String reason, Optional<PersonId> person) {
        return new SignOff(
                UUID.randomUUID(),
                "Prod",
                "prod",
                role,
                verdict,
                reason,
                12.5,
                "Tests: 3 passed, 0 failed.",
                person,
                NOW);
    }
}
