package org.wheelhouse.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.pipeline.Draft;
import org.wheelhouse.pipeline.DraftLine;
import org.wheelhouse.pipeline.DraftText;
import org.wheelhouse.pipeline.engine.Picks;
import org.wheelhouse.pipeline.yaml.Sources;
import org.wheelhouse.testing.OnBothDatabases;

class DraftStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-11T09:00:00Z");

    @OnBothDatabases
    void aDraftOfAMillionSignsComesBackAndTheNewestStandsFirst(JdbcClient jdbc) {
        DraftStore store = new DraftStore(jdbc);
        PersonId person = PersonId.fresh();
        Draft large = draft(person, "Large", "ü".repeat(500_000) + "🥐".repeat(250_000), NOW);
        Draft small = draft(person, "Small", "", NOW.plusSeconds(60));
        store.insert(large);
        store.insert(small);
        assertThat(store.find(large.id())).contains(large);
        assertThat(store.of(person)).extracting(DraftLine::title).containsExactly("Small", "Large");
        store.delete(large.id());
        assertThat(store.find(large.id())).isEmpty();
    }

    @OnBothDatabases
    void anOlderVersionOverwritesNothing(JdbcClient jdbc) {
        DraftStore store = new DraftStore(jdbc);
        Draft first = draft(PersonId.fresh(), "First", "a", NOW);
        store.insert(first);
        Draft second = new Draft(first.id(), first.owner(), text("Second", "b"), NOW, 2);
        assertThat(store.update(second, 1)).isTrue();
        assertThat(store.update(new Draft(first.id(), first.owner(), text("Third", "c"), NOW, 2), 1))
                .isFalse();
        assertThat(store.find(first.id())).contains(second);
    }

    private static Draft draft(PersonId person, String title, String body, Instant at) {
        return new Draft(UUID.randomUUID(), person, text(title, body), at, 1);
    }

    private static DraftText text(String title, String body) {
        return new DraftText(
                title, new Sources("azure-pipelines.yml", Map.of("azure-pipelines.yml", body)), Picks.NONE, 1);
    }
}
