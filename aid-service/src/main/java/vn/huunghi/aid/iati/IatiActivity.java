package vn.huunghi.aid.iati;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import vn.huunghi.aid.iati.IatiCodes.DateType;
import vn.huunghi.aid.iati.IatiCodes.Role;
import vn.huunghi.aid.transaction.AidTransaction;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.BusinessDay;
import vn.huunghi.kit.time.PartialDate;

/** Writes one aid item as an iati-activity, its elements in the order that the schema of IATI 2.03 demands. */
final class IatiActivity {
    private static final int TIMESTAMP_SHIFT = 16;

    private final IatiXml xml;
    private final IatiPublisher publisher;
    private final IatiNames.Of names;
    private final IatiItem item;
    private final List<AidTransaction> posted;
    private final IatiTransactions transactions;

    IatiActivity(IatiXml xml, IatiPublisher publisher, IatiNames.Of names, IatiItem item, List<AidTransaction> posted) {
        this.xml = xml;
        this.publisher = publisher;
        this.names = names;
        this.item = item;
        this.posted = posted;
        this.transactions = IatiTransactions.of(posted);
    }

    void write() throws XMLStreamException {
        xml.begin(
                "iati-activity",
                "xml:lang",
                "vi",
                "last-updated-datetime",
                item.changedAt().toString(),
                "humanitarian",
                item.emergency() ? "1" : null);
        xml.text("iati-identifier", publisher.ref() + "-" + item.id());
        xml.narrated(
                "reporting-org",
                publisher.name().vi(),
                publisher.name().en(),
                "ref",
                publisher.ref(),
                "type",
                publisher.type());
        xml.narrated("title", item.title(), item.titleEn());
        descriptions();
        participants();
        xml.element("activity-status", "code", IatiCodes.status(item.status()));
        dates();
        xml.element("recipient-country", "code", "VN");
        locations();
        sectors();
        xml.element("default-flow-type", "code", IatiCodes.FLOW_TYPE);
        xml.element("default-finance-type", "code", IatiCodes.FINANCE_TYPE);
        transactions.write(xml, onlyDonor(), recipient());
        xml.end();
    }

    private void descriptions() throws XMLStreamException {
        Message kind = IatiCodes.kind(item.kind());
        xml.narrated(
                "description",
                kind.vi() + ": " + item.title(),
                item.titleEn() == null ? null : kind.en() + ": " + item.titleEn(),
                "type",
                IatiCodes.GENERAL_DESCRIPTION);
        transactions.describeLeftOut(xml);
    }

    private void participants() throws XMLStreamException {
        for (UUID id : item.donorIds()) {
            IatiNames.Donor donor = names.donor(id);
            participant(Role.FUNDING, donor.name(), IatiCodes.donorType(donor.kind()));
        }
        participant(Role.ACCOUNTABLE, organisation(item.managingAgencyId(), item.managingAgency()), null);
        participant(Role.EXTENDING, organisation(item.mobiliserId(), null), null);
        participant(Role.IMPLEMENTING, recipient(), null);
    }

    private void participant(Role role, IatiNames.Name name, String type) throws XMLStreamException {
        if (name != null) {
            xml.narrated("participating-org", name.vi(), name.en(), "role", role.code(), "type", type);
        }
    }

    private IatiNames.Name recipient() {
        return organisation(item.recipientId(), item.recipientName());
    }

    private IatiNames.Name organisation(UUID id, String otherwise) {
        if (id != null) {
            return names.organisation(id);
        }
        return otherwise == null ? null : new IatiNames.Name(otherwise, null);
    }

    private IatiNames.Donor onlyDonor() {
        return item.donorIds().size() == 1 ? names.donor(item.donorIds().get(0)) : null;
    }

    private void dates() throws XMLStreamException {
        if (item.plannedFrom() != null) {
            date(DateType.PLANNED_START, item.plannedFrom().first(), item.plannedFrom());
        } else {
            LocalDate start = insteadOfAPlannedStart();
            date(DateType.PLANNED_START, start, PartialDate.of(start));
        }
        step(DateType.ACTUAL_START, item.startedAt());
        if (item.plannedTo() != null) {
            date(DateType.PLANNED_END, item.plannedTo().last(), item.plannedTo());
        }
        step(DateType.ACTUAL_END, item.completedAt());
    }

    private LocalDate insteadOfAPlannedStart() {
        if (item.approvedOn() != null) {
            return item.approvedOn();
        }
        return posted.stream().map(AidTransaction::on).min(LocalDate::compareTo).orElseGet(() -> day(recordedAt()));
    }

    /** Ids tell when they were made (RFC 9562, version 7), which unlike the last change stays the same. */
    private Instant recordedAt() {
        return Instant.ofEpochMilli(item.id().getMostSignificantBits() >>> TIMESTAMP_SHIFT);
    }

    private void step(DateType type, Instant at) throws XMLStreamException {
        if (at != null) {
            date(type, day(at), PartialDate.of(day(at)));
        }
    }

    /** One that is known only by its month or year says so in words. */
    private void date(DateType type, LocalDate day, PartialDate known) throws XMLStreamException {
        xml.begin("activity-date", "type", type.code(), "iso-date", day.toString());
        if (known.day() == null) {
            xml.narratives(known.toString(), null);
        }
        xml.end();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BusinessDay.ZONE);
    }

    private void locations() throws XMLStreamException {
        for (IatiItem.Share province : item.provinces()) {
            IatiNames.Name name = names.province(province.key());
            xml.begin("location", "ref", province.key());
            xml.element("location-reach", "code", IatiCodes.LOCATION_REACH);
            xml.narrated("name", name.vi(), name.en());
            if (province.percent() != null) {
                String percent = plain(province.percent());
                xml.narrated("activity-description", percent + "% khoản viện trợ", percent + "% of the aid");
            }
            xml.element("location-class", "code", IatiCodes.LOCATION_CLASS);
            xml.element("feature-designation", "code", IatiCodes.FEATURE_DESIGNATION);
            xml.end();
        }
    }

    private void sectors() throws XMLStreamException {
        for (IatiItem.Share sector : item.sectors()) {
            xml.element(
                    "sector",
                    "vocabulary",
                    IatiCodes.SECTOR_VOCABULARY,
                    "code",
                    sector.key(),
                    "percentage",
                    sector.percent() == null ? null : plain(sector.percent()));
        }
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
