package org.wheelhouse.workshop.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.workshop.engine.Room;

/** Rooms that a cohort has begun, and who came into them. */
@Repository
public class AttendanceStore {

    private final JdbcClient jdbc;

    public AttendanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The earliest first; a rehearsal is no session. */
    public List<Room> begun(CohortId cohort) {
        return jdbc.sql("""
                select * from workshop where cohort_id = :cohort and started_at is not null
                and not exists (select 1 from workshop_rehearsal r where r.workshop_id = workshop.id)
                order by started_at, id""")
                .param("cohort", cohort.value())
                .query(WorkshopStore::room)
                .list();
    }

    /** Who came into each and was not shown out; a room that nobody came into is not among them. */
    public Map<Room, Set<PersonId>> inside(Collection<Room> rooms) {
        Map<Room, Set<PersonId>> inside = new LinkedHashMap<>();
        if (rooms.isEmpty()) {
            return inside;
        }
        Map<WorkshopId, Room> byId = rooms.stream().collect(Collectors.toMap(Room::id, Function.identity()));
        jdbc.sql("select workshop_id, person_id from workshop_member where workshop_id in (:rooms) and not shown_out")
                .param("rooms", byId.keySet().stream().map(WorkshopId::value).toList())
                .query((row, number) -> Map.entry(
                        new WorkshopId(row.getObject(1, UUID.class)), new PersonId(row.getObject(2, UUID.class))))
                .list()
                .forEach(one -> inside.computeIfAbsent(byId.get(one.getKey()), none -> new HashSet<>())
                        .add(one.getValue()));
        return inside;
    }
}
