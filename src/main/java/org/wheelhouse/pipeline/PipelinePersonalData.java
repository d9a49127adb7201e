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

/** Drafts of the lab. They are the person's own and go with the person; their addresses are dead then. */
@Component
class PipelinePersonalData implements PersonalData {

    private final DraftStore drafts;

    PipelinePersonalData(DraftStore drafts) {
        this.drafts = drafts;
    }

    @Override
    public Set<String> columns() {
        return Set.of("pipeline_draft.person_id");
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
        return all;
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
    }
}
