package vn.huunghi.organisation.proposal;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.organisation.organisation.OrganisationKind;

/** What would stand in the successor: a new organisation, one that is there, or the same one moved. */
@Schema(name = "ProposedOrganisation")
record Into(
        @Schema(nullable = true, description = "The one that is there; null where it is to be founded")
        UUID organisationId,

        OrganisationKind kind,
        String name,
        @Schema(nullable = true) String nameEn,
        String provinceId,

        @Schema(description = "Partner countries, ISO 3166-1 alpha-2")
        List<String> countryCodes,

        @Schema(nullable = true) String bloc,
        @Schema(nullable = true) UUID parentId) {}
