package vn.huunghi.aid.donor;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Texts;
import vn.huunghi.kit.time.Days;

/** A certificate of a foreign NGO, or an extension of one; what became of it since is a further entry or a withdrawal. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Registration(
        @Schema(description = "The certificate's; an extension has the same and begins after the one before has ended")
        @NotBlank
        @Size(max = 100)
        String number,

        @NotNull RegistrationKind kind,
        @NotNull LocalDate from,

        @Schema(description = "Its last day; at most 3 years from the first for OPERATION, else 5") @NotNull
        LocalDate to,

        @Schema(description = "Where it holds, and in what these became by mergers; empty: everywhere") @Size(max = 100)
        List<@NotBlank String> provinceIds,

        @Schema(description = "In which fields of work") @Size(max = 100)
        List<@NotBlank @Size(max = 500) String> fields,

        @Schema(nullable = true, description = "The first day on which it is valid no more")
        LocalDate withdrawnOn) {

    Registration {
        number = Texts.orNull(number);
        provinceIds = Texts.set(provinceIds);
        fields = Texts.distinct(fields);
    }

    /** The days on which it is valid; none if it was withdrawn on its first. */
    Optional<Days> days() {
        LocalDate last = withdrawnOn == null || withdrawnOn.isAfter(to) ? to : withdrawnOn.minusDays(1);
        return last.isBefore(from) ? Optional.empty() : Optional.of(new Days(from, last));
    }

    /** Whether both are entries of one certificate and some day belongs to both. */
    boolean overlaps(Registration other) {
        return kind == other.kind
                && number.equals(other.number)
                && days().flatMap(own -> other.days().filter(own::overlaps)).isPresent();
    }

    /**
     * The last day that the law allows, the day before the anniversary: three years from 2023-01-01 end on 2025-12-31.
     * From 29 February they end on 28 February.
     */
    LocalDate lastAllowed() {
        LocalDate anniversary = from.plusYears(kind.mostYears());
        return anniversary.getDayOfMonth() == from.getDayOfMonth() ? anniversary.minusDays(1) : anniversary;
    }
}
