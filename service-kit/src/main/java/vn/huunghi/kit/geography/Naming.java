package vn.huunghi.kit.geography;

import java.time.LocalDate;

/**
 * What a territory is called from a day on, until its next naming.
 *
 * @param iso the ISO 3166-2 code
 * @param legalBasis the resolution behind it, or null
 */
public record Naming(
        LocalDate validFrom, String name, String nameEn, ProvinceType type, String iso, String legalBasis) {}
