package org.wheelhouse.actions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.actions.ActionChange;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.id.ActionId;
import org.wheelhouse.id.PersonId;

/** What became of actions, line by line; lines are only ever added. */
@Repository
public class ActionHistoryStore {

    private final JdbcClient jdbc;

    public ActionHistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(ActionId action, ActionChange change) {
        Owner owner = change.owner().orElse(Owner.NOBODY);
        jdbc.sql("""
                        insert into action_change (action_id, version, what, says, owner_id, owner_team_id, person_id, changed_at)
                        values (:action, :version, :what, :says, :owner, :team, :person, :at)""")
                .param("action", action.value())
                .param("version", change.version())
                .param("what", change.what().name())
                .param("says", change.says())
                .param("owner", OwnerColumns.person(owner))
                .param("team", OwnerColumns.team(owner))
                .param("person", change.by().value())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** From the first to the last. */
    public List<ActionChange> of(ActionId action) {
        return jdbc.sql("select * from action_change where action_id = :action order by version, what")
                .param("action", action.value())
                .query(ActionHistoryStore::row)
                .list();
    }

    private static ActionChange row(ResultSet row, int number) throws SQLException {
        ActionChange.What what = ActionChange.What.valueOf(row.getString("what"));
        return new ActionChange(
                row.getInt("version"),
                what,
                row.getString("says"),
                what.tellsAnOwner() ? Optional.of(OwnerColumns.read(row)) : Optional.empty(),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
