package vn.huunghi.activity.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import vn.huunghi.kit.figure.IndicatorFigure;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.time.PartialDate;

/** The whole public state of an activity, as its event carries it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActivityChanged(
        UUID id,
        long version,
        Boolean withdrawn,
        ActivityKind kind,
        String title,
        ActivityStatus status,
        PartialDate startsOn,
        PartialDate endsOn,
        Direction direction,
        Mode mode,
        List<UUID> organiserIds,
        List<String> provinceIds,
        String place,
        List<String> countryCodes,
        List<UUID> foreignAreaIds,
        UUID agreementId,
        UUID parentId,
        UUID seriesId,
        Integer editionNo,
        List<IndicatorFigure> figures,
        List<String> outcomes,
        List<Policy> policies,
        String externalId,
        Source source) {

    static final String TOPIC = "huunghi.activity.v1";

    /** Whether both say the same of the activity, whatever their versions. */
    boolean saysAs(ActivityChanged other) {
        return withVersion(0).equals(other.withVersion(0));
    }

    private ActivityChanged withVersion(long another) {
        return new ActivityChanged(
                id,
                another,
                withdrawn,
                kind,
                title,
                status,
                startsOn,
                endsOn,
                direction,
                mode,
                organiserIds,
                provinceIds,
                place,
                countryCodes,
                foreignAreaIds,
                agreementId,
                parentId,
                seriesId,
                editionNo,
                figures,
                outcomes,
                policies,
                externalId,
                source);
    }
}
