package vn.huunghi.kit.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.text.Message;

/** Takes rows that nothing keeps from being taken twice, breaks at one called boom, and finds no database at one called outage. */
@Singleton
class Corals implements ImportTarget {

    private final Database database;

    @Inject
    Corals(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "corals";
    }

    @Override
    public Message title() {
        return new Message("San hô", "Corals");
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.required("name", new Message("Tên", "Name"), new Message("", "")));
    }

    @Override
    public void take(List<ImportRow> rows, boolean forGood) {
        List<String> names = rows.stream().map(row -> row.text("name")).toList();
        if (names.contains("boom")) {
            throw new IllegalStateException("boom");
        }
        if (names.contains("outage")) {
            throw new IllegalStateException(new SQLException("no connection", "08006"));
        }
        database.update("insert into coral select unnest(?::text[])", (Object) names.toArray(String[]::new));
        rows.forEach(row -> row.became(ImportRow.Outcome.CREATED));
    }
}
