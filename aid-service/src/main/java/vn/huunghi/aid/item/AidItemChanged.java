package vn.huunghi.aid.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.huunghi.aid.transaction.Room;
import vn.huunghi.aid.transaction.TransactionState;
import vn.huunghi.kit.figure.IndicatorFigure;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.time.PartialDate;

/**
 * The whole public state of an aid item, as its event carries it.
 *
 * @param transactions all of them in an event, in the history only those that the step posted: each step would else repeat
 *     up to 2 000
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AidItemChanged(
        UUID id,
        long version,
        Boolean withdrawn,
        AidItemKind kind,
        boolean emergency,
        String title,
        String titleEn,
        List<UUID> donorIds,
        UUID recipientId,
        String recipientName,
        UUID managingAgencyId,
        String managingAgency,
        UUID mobiliserId,
        AidForm form,
        List<SectorShare> sectors,
        List<ProvinceShare> provinces,
        PartialDate plannedFrom,
        PartialDate plannedTo,
        List<IndicatorFigure> figures,
        Approval approval,
        AidStatus status,
        List<TransactionState> transactions,
        String externalId,
        Source source) {

    static final String TOPIC = "huunghi.aid-item.v1";

    /** The organisations that it refers to. */
    Set<UUID> organisationIds() {
        return Stream.of(recipientId, managingAgencyId, mobiliserId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** How many transactions it may have as it is split. */
    Room room() {
        return Shares.room(sectors, provinces);
    }

    /** Whether both say the same of the item, whatever their versions and transactions. */
    boolean saysAs(AidItemChanged other) {
        return bare().equals(other.bare());
    }

    private AidItemChanged bare() {
        return new AidItemChanged(
                id,
                0,
                withdrawn,
                kind,
                emergency,
                title,
                titleEn,
                donorIds,
                recipientId,
                recipientName,
                managingAgencyId,
                managingAgency,
                mobiliserId,
                form,
                sectors,
                provinces,
                plannedFrom,
                plannedTo,
                figures,
                null,
                null,
                List.of(),
                externalId,
                source);
    }
}
