package vn.huunghi.reporting.statistic;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.reporting.directory.OrganisationName;
import vn.huunghi.reporting.directory.ProvinceName;

/**
 * One record behind a figure.
 *
 * @param service the service that keeps the record
 * @param organisations who organised, declared, signed, received, managed or mobilised it
 * @param link the record's address
 */
record SourceView(
        @Schema(example = "activity-service") String service,

        @Schema(enumeration = {"activity", "return", "organisation", "agreement", "aid-item", "donor"})
        String kind,

        String id,
        long version,

        @Schema(nullable = true, description = "A return has none")
        String title,

        List<ProvinceName> provinces,
        List<OrganisationName> organisations,

        @Schema(
                nullable = true,
                description = "The first day it speaks of; null for an unknown start or on one day alone")
        LocalDate from,

        @Schema(nullable = true, description = "The last day it speaks of; null while it goes on standing")
        LocalDate to,

        FigureView figure,

        @Schema(
                description =
                        "False for what is shown and not added: a headcount that one above includes, or that does not say"
                                + " what it includes; a return that another one includes")
        boolean counted,

        String link) {}
