package vn.huunghi.aid.rate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.Session;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.imports.Column;
import vn.huunghi.kit.imports.FileColumns;
import vn.huunghi.kit.imports.ImportProblem;
import vn.huunghi.kit.imports.ImportRow;
import vn.huunghi.kit.imports.ImportTarget;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.rest.Constraints;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.PartialDate;

/** Takes exchange rates from files; a row means the rate of its currency on its day. */
@Singleton
class ExchangeRateImport implements ImportTarget {
    private static final String HELD = """
            select rate.* from exchange_rate rate
                join unnest(cast(:currencies as varchar[]), cast(:days as date[])) stated (currency, day)
                    on rate.currency = stated.currency and rate.quoted_on = stated.day
            order by rate.currency, rate.quoted_on for update of rate
            """;

    private final EntityManager entities;
    private final Changes changes;
    private final Validator validator;
    private final Clock clock;

    @Inject
    ExchangeRateImport(EntityManager entities, Changes changes, Validator validator, Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.validator = validator;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "exchange-rates";
    }

    @Override
    public Message title() {
        return new Message("Tỷ giá", "Exchange rates");
    }

    @Override
    public List<Column> columns() {
        return ExchangeRateColumns.ALL;
    }

    @Override
    public String role() {
        return Roles.ADMINISTRATOR;
    }

    @Override
    public String key(ImportRow row) {
        ExchangeRateId id = id(row);
        return id == null ? null : id.toString();
    }

    /** A rate that a row states. */
    private record Stated(ImportRow row, ExchangeRateId id, NewExchangeRate rate) {}

    /** A rate that a row makes or changes. */
    private record Taken(ExchangeRate rate, ExchangeRateView before) {}

    @Override
    public void take(List<ImportRow> rows, boolean forGood) {
        List<Stated> fine = new ArrayList<>();
        for (ImportRow row : rows) {
            Stated stated = new Stated(row, id(row), rate(row));
            check(stated);
            if (!row.isRefused()) {
                fine.add(stated);
            }
        }
        Map<ExchangeRateId, ExchangeRate> held = held(fine);
        List<Taken> taken = new ArrayList<>();
        for (Stated stated : fine) {
            take(stated, held.get(stated.id()), taken);
        }
        entities.flush();
        changes.record(taken.stream()
                .map(one -> ExchangeRates.change(one.rate(), one.before()))
                .toList());
    }

    private void take(Stated stated, ExchangeRate held, List<Taken> taken) {
        if (held == null) {
            ExchangeRate rate = new ExchangeRate(stated.id(), stated.rate(), clock);
            entities.persist(rate);
            taken.add(new Taken(rate, null));
            stated.row().became(ImportRow.Outcome.CREATED);
        } else if (held.says(stated.rate())) {
            stated.row().became(ImportRow.Outcome.UNCHANGED);
        } else {
            taken.add(new Taken(held, ExchangeRateView.of(held)));
            held.restate(stated.rate(), clock);
            stated.row().became(ImportRow.Outcome.CHANGED);
        }
    }

    /** The rates that there are already, locked, so that nobody changes them meanwhile. */
    private Map<ExchangeRateId, ExchangeRate> held(List<Stated> rows) {
        Map<ExchangeRateId, ExchangeRate> held = new HashMap<>();
        if (!rows.isEmpty()) {
            entities.unwrap(Session.class)
                    .createNativeQuery(HELD, ExchangeRate.class)
                    .setParameter(
                            "currencies",
                            rows.stream().map(row -> row.id().currency()).toArray(String[]::new))
                    .setParameter(
                            "days",
                            rows.stream()
                                    .map(row -> row.id().quotedOn().toString())
                                    .toArray(String[]::new))
                    .getResultStream()
                    .forEach(rate -> held.put(rate.id(), rate));
        }
        return held;
    }

    /** Null where the row names none. */
    private static ExchangeRateId id(ImportRow row) {
        String currency = row.text(ExchangeRateColumns.CURRENCY);
        PartialDate date = row.date(ExchangeRateColumns.DATE);
        return currency == null || date == null
                ? null
                : new ExchangeRateId(currency.toUpperCase(Locale.ROOT), date.last());
    }

    private static NewExchangeRate rate(ImportRow row) {
        Source source = new Source(
                row.text(ExchangeRateColumns.SOURCE),
                row.text(FileColumns.SOURCE_URL.field()),
                row.date(FileColumns.SOURCE_DAY.field()));
        return new NewExchangeRate(row.decimal(ExchangeRateColumns.RATE), source);
    }

    private void check(Stated stated) {
        ImportRow row = stated.row();
        mustBeThere(row, ExchangeRateColumns.CURRENCY);
        mustBeThere(row, ExchangeRateColumns.DATE);
        mustBeADay(row);
        try {
            if (stated.id() != null) {
                ExchangeRateRules.check(stated.id().currency());
            }
            Constraints.check(validator.validate(stated.rate()));
            ExchangeRateRules.check(stated.rate());
        } catch (Refusal refusal) {
            row.refuse(refusal, field -> field.equals("source.title") ? ExchangeRateColumns.SOURCE : field);
        }
    }

    private static void mustBeThere(ImportRow row, String field) {
        if (!row.has(field)) {
            row.error(field, CommonProblem.REQUIRED, new Message(field + " là bắt buộc.", field + " is required."));
        }
    }

    private static void mustBeADay(ImportRow row) {
        PartialDate date = row.date(ExchangeRateColumns.DATE);
        if (date != null && !date.isDay()) {
            row.error(
                    ExchangeRateColumns.DATE,
                    ImportProblem.INVALID_DATE,
                    new Message(
                            "%s không phải một ngày; tỷ giá là của một ngày.".formatted(date),
                            "%s is no day; a rate is one day's.".formatted(date)));
        }
    }
}
