package vn.huunghi.aid.iati;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import vn.huunghi.aid.transaction.AidTransaction;
import vn.huunghi.aid.transaction.Ledger;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.rest.Download;

/**
 * Writes aid items while it reads them: a page of items at a time, and of their transactions never many more than one item
 * may have, so that the memory it takes does not depend on how many there are.
 */
@ApplicationScoped
class IatiExport {
    private static final int MOST_TRANSACTIONS_AT_ONCE = AidTransaction.MOST;

    private final IatiItems items;
    private final IatiNames names;
    private final Ledger ledger;
    private final IatiPublisher publisher;
    private final Register register;
    private final Clock clock;

    @Inject
    IatiExport(
            IatiItems items, IatiNames names, Ledger ledger, IatiPublisher publisher, Register register, Clock clock) {
        this.items = items;
        this.names = names;
        this.ledger = ledger;
        this.publisher = publisher;
        this.register = register;
        this.clock = clock;
    }

    /** @throws vn.huunghi.kit.problem.Refusal 422 unknown-province */
    Download of(IatiFilter filter) {
        register.mustBeKnown("provinceId", filter.provinceIds);
        return new Download(out -> write(out, filter));
    }

    private void write(OutputStream out, IatiFilter filter) throws IOException {
        try {
            IatiXml xml = new IatiXml(out);
            xml.begin(
                    "iati-activities",
                    "version",
                    "2.03",
                    "generated-datetime",
                    clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
            UUID last = IatiItems.BEFORE_ALL;
            List<IatiItem> page;
            do {
                page = items.after(last, filter);
                write(xml, page);
                last = page.isEmpty() ? last : page.get(page.size() - 1).id();
            } while (page.size() == IatiItems.PAGE);
            // Only of a complete file: what fails on the way must not look like one.
            xml.endDocument();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private void write(IatiXml xml, List<IatiItem> page) throws XMLStreamException {
        IatiNames.Of called = names.of(page);
        List<IatiItem> batch = new ArrayList<>();
        int transactions = 0;
        for (IatiItem item : page) {
            if (transactions + item.transactions() > MOST_TRANSACTIONS_AT_ONCE && !batch.isEmpty()) {
                write(xml, called, batch);
                batch.clear();
                transactions = 0;
            }
            batch.add(item);
            transactions += item.transactions();
        }
        write(xml, called, batch);
    }

    private void write(IatiXml xml, IatiNames.Of called, List<IatiItem> batch) throws XMLStreamException {
        Map<UUID, List<AidTransaction>> posted =
                ledger.of(batch.stream().map(IatiItem::id).toList());
        for (IatiItem item : batch) {
            new IatiActivity(xml, publisher, called, item, posted.getOrDefault(item.id(), List.of())).write();
        }
    }
}
