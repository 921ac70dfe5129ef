package vn.huunghi.activity.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.huunghi.kit.figure.IndicatorFigure;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.time.PeriodKind;

/** The whole public state of a return, as its event carries it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReturnChanged(
        UUID id,
        long version,
        Boolean withdrawn,
        UUID reporterId,
        String provinceId,
        String clusterId,
        List<UUID> includesReturnIds,
        DeclaredPeriod period,
        List<IndicatorFigure> figures,
        List<String> results,
        List<String> limitations,
        List<String> tasks,
        String externalId,
        Source source,
        ReturnStatus status) {

    static final String TOPIC = "huunghi.return.v1";

    /**
     * The event of a return that was taken back: a draft is nobody else's business. Only what it included is told, as when
     * it was last published, because who reads the compacted topic anew finds none of its earlier events.
     */
    static ReturnChanged takenBack(UUID id, long version, List<UUID> included) {
        return new ReturnChanged(
                id, version, true, null, null, null, included, null, null, null, null, null, null, null, null);
    }

    /** Whether both say the same of the return, whatever their versions and how far they have come. */
    boolean saysAs(ReturnChanged other) {
        return content().equals(other.content());
    }

    private ReturnChanged content() {
        return new ReturnChanged(
                id,
                0,
                withdrawn,
                reporterId,
                provinceId,
                clusterId,
                includesReturnIds,
                period,
                figures,
                results,
                limitations,
                tasks,
                externalId,
                source,
                null);
    }

    /** A period in days, both included. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeclaredPeriod(PeriodKind kind, LocalDate from, LocalDate to) {}
}
