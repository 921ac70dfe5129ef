package vn.huunghi.aid.iati;

import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import vn.huunghi.aid.iati.IatiCodes.Role;
import vn.huunghi.aid.transaction.AidTransaction;
import vn.huunghi.kit.text.Message;

/** Writes one aid item as an iati-activity, its elements in the order that the schema of IATI 2.03 demands. */
final class IatiActivity {
    private final IatiXml xml;
    private final IatiPublisher publisher;
    private final IatiNames.Of names;
    private final IatiItem item;
    private final IatiDates dates;
    private final IatiSectors sectors;
    private final IatiTransactions transactions;

    IatiActivity(IatiXml xml, IatiPublisher publisher, IatiNames.Of names, IatiItem item, List<AidTransaction> posted) {
        this.xml = xml;
        this.publisher = publisher;
        this.names = names;
        this.item = item;
        this.dates = IatiDates.of(item, posted);
        this.sectors = IatiSectors.of(item.sectors());
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
        xml.element("activity-status", "code", IatiCodes.status(item.status(), item.firstDisbursedOn() != null));
        dates.write(xml);
        xml.element("recipient-country", "code", "VN");
        locations();
        sectors.write(xml);
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
        sectors.describeUnsplit(xml);
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

    private void locations() throws XMLStreamException {
        for (IatiItem.Share province : item.provinces()) {
            IatiNames.Name name = names.province(province.key());
            xml.begin("location", "ref", province.key());
            xml.element("location-reach", "code", IatiCodes.LOCATION_REACH);
            xml.narrated("name", name.vi(), name.en());
            if (province.percent() != null) {
                String percent = IatiXml.plain(province.percent());
                xml.narrated("activity-description", percent + "% khoản viện trợ", percent + "% of the aid");
            }
            xml.element("location-class", "code", IatiCodes.LOCATION_CLASS);
            xml.element("feature-designation", "code", IatiCodes.FEATURE_DESIGNATION);
            xml.end();
        }
    }
}
