package vn.huunghi.aid.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.aid.Api.AID_ITEMS;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.aid.Aid;
import vn.huunghi.aid.transaction.AidTransaction;
import vn.huunghi.aid.transaction.Ledger;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.FigureSum;
import vn.huunghi.kit.figure.Qualifier;
import vn.huunghi.kit.test.StackResource;

/** The totals that the database adds up are those of what was posted and not taken back. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class TotalsPropertyTest {
    private static final List<String> KINDS = List.of("PLEDGE", "COMMITMENT", "DISBURSEMENT");
    private static final Map<String, String> TOTALS =
            Map.of("PLEDGE", "pledged", "COMMITMENT", "committed", "DISBURSEMENT", "disbursed");
    private static final Map<String, Integer> RATES = Map.of("VND", 1, "JPY", 170, "KRW", 18);
    private static final List<String> CURRENCIES = List.of("VND", "JPY", "KRW");

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Inject
    Ledger ledger;

    /** What is left of a transaction that is exact, or has this lower bound and no upper one. */
    private static final class Left {
        final String kind;
        final String currency;
        final boolean exact;
        long amount;
        boolean gone;

        Left(String kind, String currency, boolean exact, long amount) {
            this.kind = kind;
            this.currency = currency;
            this.exact = exact;
            this.amount = amount;
        }
    }

    @BeforeEach
    void others() {
        Aid.publishAll();
    }

    @Test
    void underAnySequenceOfPostingsAndReversals() {
        String donor = Aid.foundation();
        Map<Object, Map<String, Left>> items = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            Object id = created(AID_ITEMS, Aid.item(donor)).get("id");
            Aid.approve(AID_ITEMS + "/" + id, "2024-01-01");
            Map<String, Left> left = new LinkedHashMap<>();
            items.put(id, left);
            for (int step = 0; step < 40; step++) {
                step(AID_ITEMS + "/" + id, left);
            }
        }

        // A list adds up for all of its items at once.
        Response list = reader().get(AID_ITEMS + "?donorId=" + donor);
        items.forEach((id, left) -> {
            for (String kind : KINDS) {
                String total = "items.find { it.id == '%s' }.totals.%s".formatted(id, TOTALS.get(kind));
                assertEquals(expected(left, kind), shown(list, total), () -> "seed " + seed + ", " + kind);
            }
        });
    }

    @Test
    void theDatabaseNetsRoughAmountsAtBrokenRatesAsTransactionsDo() {
        String donor = Aid.foundation();
        List<UUID> items = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Object id = created(AID_ITEMS, Aid.item(donor)).get("id");
            Aid.approve(AID_ITEMS + "/" + id, "2024-01-01");
            items.add(UUID.fromString(id.toString()));
            List<Object> originals = new ArrayList<>();
            for (int step = 0; step < 40; step++) {
                roughStep(AID_ITEMS + "/" + id, originals);
            }
        }

        Response list = reader().get(AID_ITEMS + "?donorId=" + donor);
        Map<UUID, List<AidTransaction>> posted = ledger.of(items);
        for (UUID id : items) {
            for (String kind : KINDS) {
                String total = "items.find { it.id == '%s' }.totals.%s".formatted(id, TOTALS.get(kind));
                Map<String, String> shown = new TreeMap<>();
                inWords(list.path(total + ".vnd")).ifPresent(words -> shown.put("", words));
                list.<List<Map<String, Object>>>path(total + ".currencies")
                        .forEach(one -> shown.put(
                                (String) one.get("currency"),
                                inWords(one.get("figure")).orElseThrow()));
                assertEquals(left(posted.get(id), kind), shown, () -> "seed " + seed + ", " + kind);
            }
        }
    }

    private void roughStep(String path, List<Object> originals) {
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(10));
        if (!originals.isEmpty() && random.nextInt(5) < 2) {
            Object origin = originals.get(random.nextInt(originals.size()));
            BigDecimal part = random.nextInt(3) == 0 ? null : amount;
            // Whether it fits is tested elsewhere; here only what became of those that did.
            officer().body(Aid.reversal(origin, part, "2024-06-01")).post(path + "/transactions");
            return;
        }
        String currency = List.of("VND", "JPY", "EUR").get(random.nextInt(3));
        Map<String, Object> stated = Aid.transaction(KINDS.get(random.nextInt(3)), amount, currency, "2024-05-01");
        stated.put("amount", rough(amount));
        if (!currency.equals("VND") && random.nextInt(4) > 0) {
            stated.put("rate", BigDecimal.valueOf(1 + random.nextInt(3000), 2));
            stated.put("rateSource", "báo cáo");
        } else if (!currency.equals("VND")) {
            stated.put("vnd", rough(amount.multiply(BigDecimal.TEN)));
            stated.put("rateSource", "báo cáo");
        }
        Response answer = officer().body(stated).post(path + "/transactions");
        if (answer.statusCode() == 201) {
            originals.add(answer.path("id"));
        }
    }

    private Map<String, Object> rough(BigDecimal amount) {
        Qualifier qualifier = Qualifier.values()[random.nextInt(Qualifier.values().length)];
        return switch (qualifier) {
            case UNQUANTIFIED -> Map.of("qualifier", qualifier);
            case RANGE -> Map.of("low", amount, "high", amount.add(BigDecimal.ONE));
            default -> Map.of("value", amount, "qualifier", qualifier);
        };
    }

    /** What the transactions themselves say is left of them, by currency, and in đồng under "". */
    private static Map<String, String> left(List<AidTransaction> posted, String kind) {
        Map<String, FigureSum> sums = new TreeMap<>();
        for (AidTransaction one : posted) {
            if (one.reversalOf() == null && one.kind().name().equals(kind)) {
                List<AidTransaction> reversals = posted.stream()
                        .filter(back -> one.id().equals(back.reversalOf()))
                        .toList();
                one.left(reversals).ifPresent(rest -> {
                    sums.computeIfAbsent(one.currency(), currency -> new FigureSum())
                            .add(rest.amount());
                    sums.computeIfAbsent("", dong -> new FigureSum()).add(rest.vnd());
                });
            }
        }
        Map<String, String> left = new TreeMap<>();
        sums.forEach((currency, sum) -> {
            Figure figure = sum.figure().orElseThrow();
            left.put(currency, words(figure.value(), figure.low(), figure.high(), figure.qualifier()));
        });
        return left;
    }

    private static Optional<String> inWords(Object shown) {
        return Optional.ofNullable((Map<?, ?>) shown)
                .map(figure ->
                        words(figure.get("value"), figure.get("low"), figure.get("high"), figure.get("qualifier")));
    }

    private static String words(Object value, Object low, Object high, Object qualifier) {
        return Stream.of(value, low, high)
                .map(number -> number == null
                        ? "-"
                        : new BigDecimal(number.toString()).stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" ", "", " " + qualifier));
    }

    private void step(String path, Map<String, Left> items) {
        List<String> ids = new ArrayList<>(items.keySet());
        if (ids.isEmpty() || random.nextInt(5) > 1) {
            String kind = KINDS.get(random.nextInt(3));
            String currency = CURRENCIES.get(random.nextInt(3));
            boolean exact = random.nextBoolean();
            long amount = 1 + random.nextInt(10);
            Map<String, Object> stated = Aid.transaction(kind, amount, currency, "2024-05-01");
            stated.put("amount", Map.of("value", amount, "qualifier", exact ? "EXACT" : "MORE_THAN"));
            stated.put("rate", RATES.get(currency));
            if (!currency.equals("VND")) {
                stated.put("rateSource", "báo cáo");
            }
            items.put((String) Aid.post(path, stated).get("id"), new Left(kind, currency, exact, amount));
            return;
        }
        String id = ids.get(random.nextInt(ids.size()));
        Left left = items.get(id);
        Long part = random.nextInt(3) == 0 ? null : 1L + random.nextInt(10);
        boolean fits = !left.gone && (part == null || part <= left.amount);
        int status = officer()
                .body(Aid.reversal(id, part, "2024-06-01"))
                .post(path + "/transactions")
                .statusCode();
        assertEquals(fits ? 201 : 422, status, () -> "seed " + seed);
        if (fits) {
            left.amount -= part == null ? 0 : part;
            left.gone = part == null || (left.exact && left.amount == 0);
        }
    }

    /** By currency, and in đồng under "": what is there, from which lower bound, and whether that is all. */
    private static Map<String, String> expected(Map<String, Left> items, String kind) {
        Map<String, Long> sums = new TreeMap<>();
        Map<String, Boolean> exact = new HashMap<>();
        for (Left left : items.values()) {
            if (left.kind.equals(kind) && !left.gone) {
                sums.merge(left.currency, left.amount, Long::sum);
                sums.merge("", left.amount * RATES.get(left.currency), Long::sum);
                exact.merge(left.currency, left.exact, Boolean::logicalAnd);
                exact.merge("", left.exact, Boolean::logicalAnd);
            }
        }
        Map<String, String> shown = new TreeMap<>();
        sums.forEach((currency, sum) -> shown.put(currency, sum + (exact.get(currency) ? " EXACT" : " MORE_THAN")));
        return shown;
    }

    private static Map<String, String> shown(Response list, String total) {
        Map<String, String> shown = new TreeMap<>();
        Map<String, Object> vnd = list.path(total + ".vnd");
        if (vnd != null) {
            shown.put("", words(vnd));
        }
        list.<List<Map<String, Object>>>path(total + ".currencies").forEach(one -> {
            @SuppressWarnings("unchecked")
            Map<String, Object> figure = (Map<String, Object>) one.get("figure");
            shown.put((String) one.get("currency"), words(figure));
        });
        return shown;
    }

    private static String words(Map<String, Object> figure) {
        assertEquals(figure.get("low"), figure.get("value"));
        return new BigDecimal(figure.get("value").toString()).toPlainString() + " " + figure.get("qualifier");
    }
}
