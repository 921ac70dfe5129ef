package vn.huunghi.organisation;

import static vn.huunghi.organisation.Api.as;
import static vn.huunghi.organisation.Api.unique;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.huunghi.kit.geography.Naming;
import vn.huunghi.kit.geography.ProvinceType;
import vn.huunghi.kit.record.Database;
import vn.huunghi.organisation.province.NewProvince;
import vn.huunghi.organisation.province.Provinces;

/** Provinces to be merged in a test: of a day so far off that no list of today or of the reference data has them. */
@ApplicationScoped
public class Territories {
    public static final String CHANGES = "/api/v1/province-changes";

    private final Provinces provinces;
    private final Database database;

    @Inject
    Territories(Provinces provinces, Database database) {
        this.provinces = provinces;
        this.database = database;
    }

    public record Fresh(String id, String code, String name, LocalDate begins) {
        /** The day on which tests change it; a later test's provinces begin after it, so that codes come free again. */
        public LocalDate changes() {
            return begins.plusYears(1);
        }
    }

    public List<Fresh> fresh(int number) {
        LocalDate begins = database.query(
                        "select greatest(max(valid_from), max(valid_to), '2100-01-01') + 1 from province",
                        row -> row.getObject(1, LocalDate.class))
                .get(0);
        Set<String> taken = new HashSet<>(
                database.query("select code from province where valid_to is null", row -> row.getString(1)));
        List<Fresh> fresh = new ArrayList<>();
        for (int code = 0; fresh.size() < number; code++) {
            if (!taken.contains("%02d".formatted(code))) {
                fresh.add(register("%02d".formatted(code), begins));
            }
        }
        return fresh;
    }

    private Fresh register(String code, LocalDate begins) {
        String id = unique();
        String name = "X" + id;
        provinces.register(new NewProvince(
                id,
                code,
                begins,
                null,
                null,
                List.of(),
                false,
                null,
                List.of(new Naming(begins, name, name, ProvinceType.PROVINCE, null, null))));
        return new Fresh(id, code, name, begins);
    }

    /** Into a new one that bears the first one's code. */
    public static Map<String, Object> merger(List<Fresh> sources) {
        String id = unique();
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("id", id);
        to.put("code", sources.get(0).code());
        to.put("name", "Y" + id);
        to.put("nameEn", "Y" + id);
        to.put("type", "PROVINCE");
        return change("MERGE", sources, to);
    }

    public static Map<String, Object> change(String kind, List<Fresh> sources, Map<String, Object> to) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", kind);
        facts.put("effectiveOn", sources.get(0).changes().toString());
        facts.put("legalBasis", "NQ 1/2099/QH");
        facts.put("fromIds", sources.stream().map(Fresh::id).toList());
        facts.put("to", to);
        return facts;
    }

    public static Response record(Map<String, Object> facts) {
        return as("administrator").body(facts).post(CHANGES);
    }
}
