package vn.huunghi.reporting.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.event.Checksums;

/** A record that is not here as it is at its source. */
@Schema(name = "ReconciliationDifference")
record Difference(
        String topic,
        String id,

        @Schema(nullable = true, description = "The version here; null where there is none")
        Long here,

        @Schema(nullable = true, description = "The version at the source; null where it does not know the record")
        Long there,

        Kind kind,

        @Schema(description = "Whether it changed at the source so lately that its event need not be here yet")
        boolean underWay) {

    /** What is wrong with it. */
    @Schema(
            name = "ReconciliationKind",
            description = "MISSING: not here; STALE: older here; AHEAD: newer here; UNKNOWN_THERE: only here. The last"
                    + " two mean that the source lost what it had told; then a republication mends it")
    enum Kind {
        MISSING,
        STALE,
        AHEAD,
        UNKNOWN_THERE
    }

    // A change is dated before its transaction ends, which a watermark counts from; they seldom take so long.
    private static final Duration IN_TRANSACTION = Duration.ofSeconds(5);

    /**
     * What differs between the records of one bucket.
     *
     * @param here read before {@code there}, so that nothing is here already which the source is yet to say
     * @param reached up to when the source's changes were applied before {@code here} was read; null if unknown, and then
     *     nothing is taken to be under way
     */
    static List<Difference> between(
            String topic, List<Checksums.Held> here, List<Checksums.Held> there, Instant reached) {
        Map<String, Checksums.Held> own = new TreeMap<>();
        here.forEach(held -> own.put(held.key(), held));
        List<Difference> differences = new ArrayList<>();
        for (Checksums.Held held : there) {
            Checksums.Held mirrored = own.remove(held.key());
            boolean underWay = reached != null && held.at().isAfter(reached.minus(IN_TRANSACTION));
            if (mirrored == null) {
                differences.add(new Difference(topic, held.key(), null, held.version(), Kind.MISSING, underWay));
            } else if (mirrored.version() < held.version()) {
                differences.add(
                        new Difference(topic, held.key(), mirrored.version(), held.version(), Kind.STALE, underWay));
            } else if (mirrored.version() > held.version()) {
                differences.add(
                        new Difference(topic, held.key(), mirrored.version(), held.version(), Kind.AHEAD, false));
            }
        }
        own.values()
                .forEach(left -> differences.add(
                        new Difference(topic, left.key(), left.version(), null, Kind.UNKNOWN_THERE, false)));
        return differences;
    }
}
