package org.wheelhouse.workshop;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.PersonalData;
import org.wheelhouse.workshop.store.ComeBackStore;
import org.wheelhouse.workshop.store.MemberStore;

/** In which workshops a person was. Who led one stays: the room's day would else belong to nobody. */
@Component
class WorkshopPersonalData implements PersonalData {

    private final MemberStore members;
    private final ComeBackStore comeBacks;
    private final Rooms rooms;

    WorkshopPersonalData(MemberStore members, ComeBackStore comeBacks, Rooms rooms) {
        this.members = members;
        this.comeBacks = comeBacks;
        this.rooms = rooms;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "workshop.lead_id",
                "workshop.deputy_id",
                "workshop.holder_id",
                "workshop_member.person_id",
                "workshop_come_back.guest_id");
    }

    @Override
    public Map<String, List<Map<String, String>>> export(PersonId person) {
        List<Map<String, String>> rows =
                members.of(person).stream().map(id -> row(id, person)).toList();
        return rows.isEmpty() ? Map.of() : Map.of("Workshops", rows);
    }

    private Map<String, String> row(WorkshopId id, PersonId person) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Module", rooms.get(id).module().value());
        row.put(
                "Joined",
                DateTimeFormatter.ISO_INSTANT.format(
                        members.find(id, person).orElseThrow().joined().atZone(ZoneOffset.UTC)));
        return row;
    }

    @Override
    @Transactional
    public void forget(PersonId person) {
        members.forget(person);
        comeBacks.forget(person);
    }
}
