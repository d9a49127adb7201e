package org.wheelhouse.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

/** Walks the whole schema: whatever names a person belongs to a bean that can export and forget it. */
@HouseTest
class PersonalDataTest {

    /** Names that people give to columns that hold somebody's key. */
    private static final Pattern NAMES_SOMEBODY = Pattern.compile(
            "(.*_)?(person|owner|author|voter|holder|facilitator|presenter|member|guest|user|asker|answerer|leader)(_id)?|.*_by(_id)?");

    @Autowired
    List<PersonalData> rooms;

    @Autowired
    List<WhoSees> whoSees;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OwnData ownData;

    @Autowired
    Visitors visitors;

    private record Column(String table, String column, String type) {

        String name() {
            return table + "." + column;
        }
    }

    @Test
    void everyColumnThatNamesAPersonIsCovered() {
        Set<String> covered = covered();
        Set<String> naming = new TreeSet<>(pointingAtAPerson());
        columns("uuid").stream()
                .filter(column -> NAMES_SOMEBODY.matcher(column.column()).matches())
                .map(Column::name)
                .forEach(naming::add);
        naming.addAll(holdingAPersonsKey());

        assertThat(covered).containsAll(naming);
        assertThat(naming).as("the walk sees what it should see").contains("audit_line.about_person_id", "person.id");
    }

    @Test
    void aBeanNamesOnlyColumnsThatAreThere() {
        Set<String> all = columns("").stream().map(Column::name).collect(Collectors.toSet());

        assertThat(all).containsAll(covered());
    }

    /** A room that can export something of a person says on one page who sees it. */
    @Test
    void everyRoomThatKeepsSomethingOfAPersonSaysWhoSeesIt() {
        Set<String> keeping =
                rooms.stream().map(room -> room.getClass().getPackageName()).collect(Collectors.toSet());
        Set<String> saying =
                whoSees.stream().map(room -> room.getClass().getPackageName()).collect(Collectors.toSet());

        assertThat(saying).containsAll(keeping);
        assertThat(whoSees).allSatisfy(room -> assertThat(room.lines()).isNotEmpty());
    }

    @Test
    void afterADeletionNoTextOfTheHouseNamesThePersonAndNoRoomKeepsAnythingOfItsOwn() {
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            Person jonas = visitors.ofTheDemo("jonas@example.org");

            ownData.forget(jonas.id());

            for (Column column : columns("")) {
                if (column.type().contains("char")) {
                    assertThat(count(column, "%Jonas Weber%") + count(column, "%jonas@example.org%"))
                            .as(column.name())
                            .isZero();
                }
            }
        });
    }

    @Test
    void theExportIsOnePageWithEverythingAndNothingInItRuns() {
        Person person = visitors.participant(visitors.cohort());
        Person named = new Person(
                person.id(),
                "<script>alert(1)</script>",
                person.role(),
                false,
                person.cohort(),
                person.team(),
                person.zone());

        String page = ownData.export(named);

        assertThat(page).contains("&lt;script&gt;", person.id() + "@example.org", "Devices that stay signed in");
        assertThat(page).doesNotContain("<script");
        assertThat(page).as("times as people read them").doesNotContainPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:");
    }

    private Set<String> covered() {
        return rooms.stream().flatMap(room -> room.columns().stream()).collect(Collectors.toSet());
    }

    private List<Column> columns(String type) {
        return jdbc
                .sql("select table_name, column_name, data_type from information_schema.columns"
                        + " where table_schema = 'public' and table_name <> 'flyway_schema_history'")
                .query((row, number) -> new Column(
                        row.getString(1).toLowerCase(),
                        row.getString(2).toLowerCase(),
                        row.getString(3).toLowerCase()))
                .list()
                .stream()
                .filter(column -> column.type().contains(type))
                .toList();
    }

    private List<String> pointingAtAPerson() {
        return jdbc.sql("""
                select k.table_name, k.column_name
                from information_schema.referential_constraints r
                join information_schema.key_column_usage k on k.constraint_name = r.constraint_name
                join information_schema.table_constraints t on t.constraint_name = r.unique_constraint_name
                where t.table_name = 'person'""")
                .query((row, number) -> (row.getString(1) + "." + row.getString(2)).toLowerCase())
                .list();
    }

    /** Whatever a column is called: if the key of a person stands in it, it names a person. */
    private Set<String> holdingAPersonsKey() {
        Set<String> found = new TreeSet<>();
        for (Column column : columns("")) {
            boolean key = column.type().contains("uuid");
            boolean text = column.type().contains("char");
            if (key || text) {
                String test = key
                        ? column.column() + " in (select id from person)"
                        : column.column() + " in (select cast(id as varchar) from person)";
                int hits = jdbc.sql("select count(*) from " + column.table() + " where " + test)
                        .query(Integer.class)
                        .single();
                if (hits > 0) {
                    found.add(column.name());
                }
            }
        }
        return found;
    }

    private int count(Column column, String pattern) {
        return jdbc.sql("select count(*) from " + column.table() + " where " + column.column() + " like ?")
                .param(pattern)
                .query(Integer.class)
                .single();
    }
}
