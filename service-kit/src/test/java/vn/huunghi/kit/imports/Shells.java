package vn.huunghi.kit.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.PartialDate;

/** Takes shells from files as a service takes its records. */
@Singleton
class Shells implements ImportTarget {

    static final String TOPIC = "huunghi.shell.v1";

    private final EntityManager entities;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Shells(EntityManager entities, Changes changes, Caller caller, Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "shells";
    }

    @Override
    public Message title() {
        return new Message("Vỏ sò", "Shells");
    }

    @Override
    public List<Column> columns() {
        Message none = new Message("", "");
        return List.of(
                Column.optional(ImportRow.ROW_ID, new Message("Mã dòng", "Row id"), none),
                Column.required("name", new Message("Tên gọi", "Name"), new Message("Duy nhất", "Unique")),
                Column.optional("colour", new Message("Màu sắc", "Colour"), none),
                Column.optional("foundOn", new Message("Ngày tìm thấy", "Found on"), none),
                Column.optional("weight", new Message("Khối lượng", "Weight"), none),
                Column.optional("provinceId", new Message("Tỉnh", "Province"), none));
    }

    /** A shell that a row makes or changes. */
    private record Taken(Shell shell, Shell.Changed before) {}

    @Override
    public void take(List<ImportRow> rows, boolean forGood) {
        Map<String, Shell> held = held(rows);
        List<Taken> taken = new ArrayList<>();
        for (ImportRow row : rows) {
            Shell.Stated stated = read(row);
            if (!row.isRefused()) {
                take(row, stated, held.get(row.text(ImportRow.ROW_ID)), taken);
            }
        }
        entities.flush();
        changes.record(taken.stream().map(Shells::change).toList());
    }

    private Map<String, Shell> held(List<ImportRow> rows) {
        Map<String, Shell> held = new HashMap<>();
        entities.createQuery("from Shell where externalClient = :client and externalId in :ids", Shell.class)
                .setParameter("client", caller.client())
                .setParameter(
                        "ids",
                        rows.stream()
                                .map(row -> row.text(ImportRow.ROW_ID))
                                .filter(Objects::nonNull)
                                .toList())
                .getResultList()
                .forEach(shell -> held.put(shell.externalId(), shell));
        return held;
    }

    private Shell.Stated read(ImportRow row) {
        String province = row.text("provinceId");
        if (province != null
                && caller.provinces().isPresent()
                && !caller.provinces().get().contains(province)) {
            row.refuse(
                    Refusal.of(CommonProblem.NOT_YOUR_PROVINCE, "province", new Message("Không phải", "Not yours")),
                    field -> "provinceId");
        }
        if (row.text("name") == null) {
            row.error("name", CommonProblem.CONSTRAINT_VIOLATED, new Message("Thiếu tên.", "There is no name."));
        }
        PartialDate foundOn = row.date("foundOn");
        return new Shell.Stated(
                row.text("name"),
                row.choice("colour", Shell.Colour.class, Shell.Colour::label),
                foundOn == null ? null : foundOn.toString(),
                row.integer("weight"));
    }

    private void take(ImportRow row, Shell.Stated stated, Shell held, List<Taken> taken) {
        if (held == null) {
            Shell shell = new Shell(row.text(ImportRow.ROW_ID), caller.client(), stated, clock);
            entities.persist(shell);
            taken.add(new Taken(shell, null));
            row.became(ImportRow.Outcome.CREATED);
        } else if (held.says(stated)) {
            row.became(ImportRow.Outcome.UNCHANGED);
        } else {
            taken.add(new Taken(held, held.event()));
            held.state(stated, clock);
            row.became(ImportRow.Outcome.CHANGED);
        }
    }

    private static Change change(Taken taken) {
        UUID id = taken.shell().id();
        return Change.of(
                TOPIC,
                id.toString(),
                taken.shell().version(),
                taken.before() == null ? "create" : "change",
                taken.before(),
                taken.shell().event());
    }
}
