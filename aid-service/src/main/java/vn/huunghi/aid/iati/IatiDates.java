package vn.huunghi.aid.iati;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import vn.huunghi.aid.iati.IatiCodes.DateType;
import vn.huunghi.aid.transaction.AidTransaction;
import vn.huunghi.kit.time.BusinessDay;
import vn.huunghi.kit.time.PartialDate;

/**
 * When one item was to begin and end and did, in the order that the standard's ruleset demands: no start is after its end.
 *
 * @param plannedStart stated or, because the standard demands one, what stands for it
 * @param actualStart null before it began, as the other two where they are not known
 */
record IatiDates(PartialDate plannedStart, LocalDate actualStart, PartialDate plannedEnd, LocalDate actualEnd) {
    private static final int TIMESTAMP_SHIFT = 16;

    static IatiDates of(IatiItem item, List<AidTransaction> posted) {
        return new IatiDates(
                item.plannedFrom() == null ? insteadOfAPlannedStart(item, posted) : item.plannedFrom(),
                began(item),
                item.plannedTo(),
                day(item.completedAt()));
    }

    /** The approval, else the first transaction, else the recording; of what was over by then, the first day of the end. */
    private static PartialDate insteadOfAPlannedStart(IatiItem item, List<AidTransaction> posted) {
        LocalDate start = item.approvedOn();
        if (start == null) {
            start = posted.stream()
                    .map(AidTransaction::on)
                    .min(LocalDate::compareTo)
                    .orElseGet(() -> day(recordedAt(item)));
        }
        PartialDate end = item.plannedTo();
        return end != null && start.isAfter(end.last()) ? end : PartialDate.of(start);
    }

    /** Steps are taken when somebody gets round to it, so money that was paid out before tells better. */
    private static LocalDate began(IatiItem item) {
        return Stream.of(day(item.startedAt()), item.firstDisbursedOn())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** Ids tell when they were made (RFC 9562, version 7), which unlike the last change stays the same. */
    private static Instant recordedAt(IatiItem item) {
        return Instant.ofEpochMilli(item.id().getMostSignificantBits() >>> TIMESTAMP_SHIFT);
    }

    private static LocalDate day(Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, BusinessDay.ZONE);
    }

    void write(IatiXml xml) throws XMLStreamException {
        write(xml, DateType.PLANNED_START, plannedStart.first(), plannedStart);
        write(xml, DateType.ACTUAL_START, actualStart);
        if (plannedEnd != null) {
            write(xml, DateType.PLANNED_END, plannedEnd.last(), plannedEnd);
        }
        write(xml, DateType.ACTUAL_END, actualEnd);
    }

    private static void write(IatiXml xml, DateType type, LocalDate day) throws XMLStreamException {
        if (day != null) {
            write(xml, type, day, PartialDate.of(day));
        }
    }

    /** One that is known only by its month or year says so in words. */
    private static void write(IatiXml xml, DateType type, LocalDate day, PartialDate known) throws XMLStreamException {
        xml.begin("activity-date", "type", type.code(), "iso-date", day.toString());
        if (!known.isDay()) {
            xml.narratives(known.toString(), null);
        }
        xml.end();
    }
}
