package vn.huunghi.reporting.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.huunghi.kit.time.PartialDate;

/**
 * What statistics use of an aid item's event.
 *
 * @param approval null before it is approved
 */
record AidItemState(
        String kind,
        String status,
        Boolean emergency,
        List<String> donorIds,
        String recipientId,
        String managingAgencyId,
        String mobiliserId,
        List<SectorShare> sectors,
        List<ProvinceShare> provinces,
        PartialDate plannedTo,
        List<FigureState> figures,
        Approval approval,
        List<Transaction> transactions) {

    private static final Set<String> ENDED_EARLY = Set.of("REJECTED", "CANCELLED");

    AidItemState {
        Objects.requireNonNull(kind, "an aid item without kind");
        Objects.requireNonNull(status, "an aid item without status");
        // Which an event may leave out.
        emergency = Boolean.TRUE.equals(emergency);
        donorIds = StateSets.set(donorIds);
        sectors = sectors == null ? List.of() : List.copyOf(sectors);
        provinces = provinces == null ? List.of() : List.copyOf(provinces);
        figures = figures == null ? List.of() : List.copyOf(figures);
        transactions = transactions == null ? List.of() : List.copyOf(transactions);
    }

    /** @param percent null where the split is not known */
    record SectorShare(String code, BigDecimal percent) {
        SectorShare {
            Objects.requireNonNull(code, "a sector without code");
        }
    }

    /** @param percent null where the split is not known */
    record ProvinceShare(String provinceId, BigDecimal percent) {
        ProvinceShare {
            Objects.requireNonNull(provinceId, "a province without id");
        }
    }

    /** That the competent authority approved it. */
    record Approval(LocalDate on) {
        Approval {
            Objects.requireNonNull(on, "an approval without day");
        }
    }

    /** @param reversalOf the transaction that it takes back; else null */
    record Transaction(String id, String kind, LocalDate on, MoneyState amount, MoneyState vnd, String reversalOf) {
        Transaction {
            Objects.requireNonNull(id, "a transaction without id");
            Objects.requireNonNull(kind, "a transaction without kind");
            Objects.requireNonNull(on, "a transaction without day");
            Objects.requireNonNull(amount, "a transaction without amount");
            Objects.requireNonNull(vnd, "a transaction without vnd");
        }
    }

    /** Whether it was refused or given up. */
    boolean endedEarly() {
        return ENDED_EARLY.contains(status);
    }

    /** Who received, managed or mobilised it. */
    List<String> organisations() {
        return StateSets.set(Stream.of(recipientId, managingAgencyId, mobiliserId)
                .filter(Objects::nonNull)
                .toList());
    }

    Traits traits(List<String> sectorCodes) {
        return new Traits(kind, List.of(), organisations(), sectorCodes, donorIds);
    }
}
