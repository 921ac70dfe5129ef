package vn.huunghi.activity.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.time.PeriodKind;

/** Whether a province, a cluster or the nation has declared for a period. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DueView(
        Level level,

        @Schema(nullable = true, description = "Null for a cluster and the nation")
        String provinceId,

        @Schema(nullable = true, description = "The cluster itself, or that of the province on the period's last day")
        String clusterId,

        @Schema(
                description = "The provincial unions of the province, active on the period's last day: none where there"
                        + " is none, several after a merger")
        List<UUID> unionIds,

        @Schema(description = "Whether a return is SUBMITTED or ACCEPTED")
        boolean declared,

        @Schema(description = "That of the return which has come furthest")
        DueStatus status,

        List<DueReturnView> returns) {

    static DueView of(ReturnScope scope, String clusterId, List<UUID> unionIds, List<ReturnHead> returns) {
        DueStatus status = DueStatus.of(returns);
        return new DueView(
                scope.level(),
                scope.provinceId(),
                clusterId,
                unionIds,
                status.isDeclared(),
                status,
                returns.stream()
                        .map(r -> new DueReturnView(r.id(), r.reporterId(), r.kind(), r.status()))
                        .toList());
    }

    /** One of its returns for exactly the days asked. */
    record DueReturnView(UUID id, UUID reporterId, PeriodKind kind, ReturnStatus status) {}
}
