package org.wheelhouse.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.PersonalData;
import org.wheelhouse.pipeline.store.DraftStore;
import org.wheelhouse.pipeline.store.LivePipelineStore;
import org.wheelhouse.pipeline.store.SharedRunStore;

/**
 * Drafts of the lab are the person's own and go with the person; their addresses are dead then. What somebody said to a run in a
 * live room stays, without the name, for others acted on it.
 */
@Component
class PipelinePersonalData implements PersonalData {

    private final DraftStore drafts;
    private final LivePipelineStore live;
    private final SharedRunStore runs;

    PipelinePersonalData(DraftStore drafts, LivePipelineStore live, SharedRunStore runs) {
        this.drafts = drafts;
        this.live = live;
        this.runs = runs;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "pipeline_draft.person_id",
                "pipeline_live_role.person_id",
                "pipeline_run.person_id",
                "pipeline_run_word.person_id");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Map<String, String>>> export(PersonId person) {
        Map<String, List<Map<String, String>>> all = new LinkedHashMap<>();
        all.put(
                "Your drafts in the pipeline lab",
                drafts.of(person).stream()
                        .map(line -> drafts.find(line.id()))
                        .flatMap(Optional::stream)
                        .map(PipelinePersonalData::row)
                        .toList());
        all.put(
                "What you said to pipelines in live rooms",
                runs.of(person).stream().map(PipelinePersonalData::row).toList());
        return all;
    }

    private static Map<String, String> row(SignOff word) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Stage", word.stage());
        row.put("As", word.role());
        row.put("What", word.verdict().words());
        row.put("Reason", word.reason());
        row.put("What you were told", word.known());
        row.put("When", word.at().toString());
        return row;
    }

    private static Map<String, String> row(Draft draft) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Title", draft.text().title());
        row.put("When", draft.savedAt().toString());
        draft.text().sources().texts().forEach((path, body) -> row.put("File " + path, body));
        return row;
    }

    @Override
    @Transactional
    public void forget(PersonId person) {
        drafts.of(person).forEach(line -> drafts.delete(line.id()));
        live.forget(person);
        runs.forget(person);
    }
}
