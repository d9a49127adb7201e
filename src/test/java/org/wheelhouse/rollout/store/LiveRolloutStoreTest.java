package org.wheelhouse.rollout.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.rollout.store.LiveRolloutStore.Line;
import org.wheelhouse.testing.OnBothDatabases;

class LiveRolloutStoreTest {

    private static final ModuleId MODULE = new ModuleId("week-5");
    private static final SlideId SLIDE = new SlideId("canary");

    @OnBothDatabases
    void aDriveIsThereAgainAndWhoIsLateDoesNotWin(JdbcClient jdbc) {
        LiveRolloutStore store = new LiveRolloutStore(jdbc);
        WorkshopId room = WorkshopId.fresh();
        assertThat(store.find(room, MODULE, SLIDE)).isEmpty();
        Line first = new Line(1, "TOGETHER", "60", 0);
        assertThat(store.save(room, MODULE, SLIDE, first)).isTrue();
        assertThat(store.save(room, MODULE, SLIDE, new Line(1, "GROUPS", "0", 0)))
                .as("somebody began at the same moment")
                .isFalse();
        assertThat(store.find(room, MODULE, SLIDE)).contains(first);
        Line second = new Line(2, "TOGETHER", "180 180:abort", 1);
        assertThat(store.save(room, MODULE, SLIDE, second)).isTrue();
        assertThat(store.save(room, MODULE, SLIDE, new Line(2, "TOGETHER", "600", 0)))
                .as("from the state before")
                .isFalse();
        assertThat(store.find(room, MODULE, SLIDE)).contains(second);
        assertThat(store.find(WorkshopId.fresh(), MODULE, SLIDE)).isEmpty();
        assertThat(store.find(room, MODULE, new SlideId("rings"))).isEmpty();
    }
}
