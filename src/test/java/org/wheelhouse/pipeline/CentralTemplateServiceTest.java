package org.wheelhouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wheelhouse.pipeline.TeamEffect.Reach;
import org.wheelhouse.pipeline.engine.team.Drift;
import org.wheelhouse.pipeline.engine.team.Team;
import org.wheelhouse.pipeline.engine.team.Teams;

class CentralTemplateServiceTest {

    /** Of fifty teams each. */
    private static final int SEEDS = "all".equals(System.getProperty("heavy")) ? 40 : 10;

    private final CentralTemplateService service = new CentralTemplateService(PipelineExamples.of(Path.of("content")));
    private final String base = service.template().orElseThrow().text();
    private final List<Team> teams = service.teams(7, Teams.MOST);

    private String change(String start) {
        return service.changes().stream()
                .filter(change -> change.id().startsWith(start))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private TemplateEffect effect(String change) {
        return service.effect(teams, base, change(change));
    }

    @Test
    void theSameSeedDrawsTheSameTeamsAndAnotherOneOthers() {
        assertThat(service.teams(7, 50)).isEqualTo(teams).hasSize(50);
        assertThat(service.teams(7, 12)).isEqualTo(teams.subList(0, 12));
        assertThat(service.teams(8, 50)).isNotEqualTo(teams);
        assertThat(teams).anyMatch(Team::uses).anyMatch(team -> !team.uses());
        assertThat(teams).extracting(Team::name).doesNotHaveDuplicates();
    }

    @Test
    @Tag("heavy")
    void everyTeamRunsWithTheTemplateAsItIsShippedAndACopyThatNeverMovedHasNoDrift() {
        for (long seed = 0; seed < SEEDS; seed++) {
            TemplateEffect effect = service.effect(service.teams(seed, Teams.MOST), base, base);
            assertThat(effect.problems()).isEmpty();
            assertThat(effect.editsOnce()).isZero();
            for (TeamEffect team : effect.teams()) {
                assertThat(team.reach()).isEqualTo(team.team().uses() ? Reach.SAME : Reach.NOT_REACHED);
                assertThat(team.drift() > 0)
                        .as(team.file())
                        .isEqualTo(!team.team().drifts().isEmpty());
            }
        }
    }

    @Test
    void oneLineMoreInTheTemplateReachesAllWhoUseItAndNobodyElse() {
        TemplateEffect effect = effect("change-1");
        assertThat(effect.count(Reach.CHANGED)).isEqualTo(effect.using());
        assertThat(effect.count(Reach.NOT_REACHED)).isEqualTo(50 - effect.using());
        assertThat(effect.editsOnce()).isEqualTo(2);
        assertThat(effect.editsByHand()).isEqualTo(100);
        assertThat(effect.editsLeft()).isEqualTo(2 * (50 - effect.using()));
        assertThat(effect.teams().getFirst().diff())
                .anyMatch(line -> line.text().contains("scan-libraries.sh"));
    }

    @Test
    void aParameterThatMustBeGivenBreaksEveryTeamUntilItGivesIt() {
        TemplateEffect effect = effect("change-2");
        assertThat(effect.count(Reach.BREAKS)).isEqualTo(effect.using());
        TeamEffect first = effect.teams().getFirst();
        assertThat(first.problems()).isNotEmpty().allMatch(one -> one.file().equals("azure-pipelines.yml"));
        assertThat(first.problems().getFirst().problem().says()).contains("owner");
        List<Team> given = teams.stream()
                .map(team -> team.giving("owner", "ana@example.org"))
                .toList();
        TemplateEffect after = service.effect(given, base, change("change-2"));
        assertThat(after.count(Reach.BREAKS)).isZero();
    }

    @Test
    void aNewNameForAParameterBreaksOnlyThoseWhoGiveTheOldOne() {
        for (TeamEffect team : effect("change-3").teams()) {
            if (team.team().uses()) {
                boolean gives = team.team().parameters().containsKey(Team.ENVIRONMENT);
                assertThat(team.reach()).isEqualTo(gives ? Reach.BREAKS : Reach.SAME);
            }
        }
    }

    @Test
    void aPlatformThatIsDroppedBreaksThoseWhoBuildWithIt() {
        for (TeamEffect team : effect("change-4").teams()) {
            if (team.team().uses()) {
                boolean dotnet = "dotnet".equals(team.team().parameters().get(Team.PLATFORM));
                assertThat(team.reach()).isEqualTo(dotnet ? Reach.BREAKS : Reach.SAME);
            }
        }
    }

    @Test
    void adoptingTheTemplateRemovesTheDriftAndSavesLines() {
        TemplateEffect before = service.effect(teams, base, base);
        TemplateEffect after = service.effect(teams.stream().map(Team::adopting).toList(), base, base);
        assertThat(before.drift()).isPositive();
        assertThat(after.drift()).isZero();
        assertThat(after.saved()).isGreaterThan(before.saved()).isPositive();
        assertThat(service.effect(teams.subList(0, 1), base, base).saved()).isNegative();
        Team drifted = teams.stream()
                .filter(team -> team.drifts().contains(Drift.NO_SCAN))
                .findFirst()
                .orElseThrow();
        assertThat(service.drift(drifted, base)).anyMatch(line -> line.text().contains("scan.sh"));
    }

    @Test
    void aBrokenTemplateIsToldOnceWithItsPlace() {
        TemplateEffect effect = service.effect(teams, base, base.replace("- stage: Verify", "- stge: Verify"));
        assertThat(effect.count(Reach.BREAKS)).isEqualTo(effect.using());
        assertThat(effect.problems()).hasSize(1);
        assertThat(effect.problems().getFirst().file()).isEqualTo(CentralTemplateService.PATH);
        assertThat(service.effect(teams, base, "").count(Reach.BREAKS)).isEqualTo(effect.using());
    }
}
