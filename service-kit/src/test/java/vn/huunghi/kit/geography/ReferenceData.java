package vn.huunghi.kit.geography;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The real provinces and clusters, so that the rules are tested on what they were made for. */
final class ReferenceData {

    private ReferenceData() {}

    static Geography geography() {
        return new Geography(territories(), memberships());
    }

    static List<Territory> territories() {
        Map<String, List<Naming>> namings = new HashMap<>();
        for (CSVRecord row : rows("province-names.csv")) {
            namings.computeIfAbsent(row.get("province_id"), id -> new ArrayList<>())
                    .add(new Naming(
                            day(row.get("valid_from")),
                            row.get("name_vi"),
                            row.get("name_en"),
                            ProvinceType.valueOf(row.get("type")),
                            row.get("iso_3166_2"),
                            orNull(row.get("legal_basis"))));
        }
        return rows("provinces.csv").stream()
                .map(row -> new Territory(
                        row.get("id"),
                        row.get("code"),
                        day(row.get("valid_from")),
                        day(row.get("valid_to")),
                        orNull(row.get("successor_id")),
                        namings.get(row.get("id"))))
                .toList();
    }

    static List<ClusterMembership> memberships() {
        return rows("clusters.csv").stream()
                .map(row -> new ClusterMembership(
                        row.get("cluster_id"),
                        row.get("province_id"),
                        UUID.nameUUIDFromBytes(row.get("province_id").getBytes(StandardCharsets.UTF_8)),
                        day(row.get("from")),
                        day(row.get("to"))))
                .toList();
    }

    private static List<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStreamReader reader =
                new InputStreamReader(ReferenceData.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
