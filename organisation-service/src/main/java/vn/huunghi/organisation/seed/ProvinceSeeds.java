package vn.huunghi.organisation.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.huunghi.kit.geography.Naming;
import vn.huunghi.kit.geography.ProvinceType;
import vn.huunghi.organisation.province.NewProvince;
import vn.huunghi.organisation.province.Provinces;

/** Brings the territories of the reference data into the register. */
@ApplicationScoped
class ProvinceSeeds {
    private final ReferenceFiles files;
    private final Provinces provinces;

    @Inject
    ProvinceSeeds(ReferenceFiles files, Provinces provinces) {
        this.files = files;
        this.provinces = provinces;
    }

    void plant() {
        Map<String, List<Naming>> namings = files.rows("province-names.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("province_id"),
                        Collectors.mapping(ProvinceSeeds::naming, Collectors.toList())));
        // A successor must be there before those that end in it.
        files.rows("provinces.csv").stream()
                .sorted(Comparator.comparing(
                        (ReferenceRow row) -> row.day("valid_from"), Comparator.<LocalDate>reverseOrder()))
                .forEach(row -> row.apply(
                        () -> provinces.register(province(row, namings.getOrDefault(row.text("id"), List.of())))));
    }

    private static NewProvince province(ReferenceRow row, List<Naming> namings) {
        return new NewProvince(
                row.text("id"),
                row.text("code"),
                row.day("valid_from"),
                row.day("valid_to"),
                row.text("successor_id"),
                row.words("border_countries"),
                "yes".equals(row.text("coastal")),
                row.text("legal_basis_of_end"),
                namings);
    }

    private static Naming naming(ReferenceRow row) {
        return new Naming(
                row.day("valid_from"),
                row.text("name_vi"),
                row.text("name_en"),
                ProvinceType.valueOf(row.text("type")),
                row.text("iso_3166_2"),
                row.text("legal_basis"));
    }
}
