package vn.huunghi.organisation.organisation;

import java.util.List;
import java.util.UUID;

/**
 * What an organisation is on a day, as far as it matters for what could become of it.
 *
 * @param parentId what it is under, or what has taken that one's place since
 */
public record Standing(
        UUID id,
        OrganisationKind kind,
        List<String> countryCodes,
        String bloc,
        String name,
        String nameEn,
        String provinceId,
        UUID parentId,
        OrganisationStatus status) {}
