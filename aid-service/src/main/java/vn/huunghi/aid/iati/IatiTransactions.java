package vn.huunghi.aid.iati;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import vn.huunghi.aid.transaction.AidTransaction;
import vn.huunghi.aid.transaction.Money;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.Qualifier;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;

/**
 * The transactions of one item as far as IATI can say them: it knows one number. A range and what was not counted are
 * left out, with what was taken back of them, and named instead.
 */
record IatiTransactions(List<AidTransaction> told, List<AidTransaction> leftOut) {

    static IatiTransactions of(List<AidTransaction> transactions) {
        List<AidTransaction> told = new ArrayList<>();
        List<AidTransaction> leftOut = new ArrayList<>();
        Set<UUID> withoutNumber = new HashSet<>();
        for (AidTransaction each : transactions) {
            boolean reversal = each.reversalOf() != null;
            if (each.amount().value() == null || reversal && withoutNumber.contains(each.reversalOf())) {
                withoutNumber.add(each.id());
                leftOut.add(each);
            } else {
                told.add(each);
            }
        }
        return new IatiTransactions(told, leftOut);
    }

    /** What was left out, in words; empty where nothing was. */
    void describeLeftOut(IatiXml xml) throws XMLStreamException {
        if (!leftOut.isEmpty()) {
            xml.narrated(
                    "description",
                    "Giao dịch không nêu được bằng một con số: " + leftOut(Language.VI) + ".",
                    "Transactions that no single number tells: " + leftOut(Language.EN) + ".",
                    "type",
                    IatiCodes.OTHER_DESCRIPTION);
        }
    }

    private String leftOut(Language language) {
        Function<AidTransaction, String> words = each -> each.on() + " "
                + each.kind().label().in(language) + (each.reversalOf() == null ? "" : back(language)) + " "
                + wording(each, language);
        return leftOut.stream().map(words).collect(Collectors.joining("; "));
    }

    private static String back(Language language) {
        return new Message(" (thu hồi)", " (taken back)").in(language);
    }

    /** @param provider the only donor; null where there are several, because nobody tells whose money it was */
    void write(IatiXml xml, IatiNames.Donor provider, IatiNames.Name receiver) throws XMLStreamException {
        for (AidTransaction each : told) {
            xml.begin("transaction", "ref", each.id().toString());
            xml.element("transaction-type", "code", IatiCodes.transactionType(each.kind()));
            xml.date("transaction-date", each.on());
            xml.text(
                    "value",
                    value(each).toPlainString(),
                    "currency",
                    each.currency(),
                    "value-date",
                    each.on().toString());
            describe(xml, each);
            if (provider != null) {
                xml.narrated(
                        "provider-org",
                        provider.name().vi(),
                        provider.name().en(),
                        "type",
                        IatiCodes.donorType(provider.kind()));
            }
            if (receiver != null) {
                xml.narrated("receiver-org", receiver.vi(), receiver.en());
            }
            xml.end();
        }
    }

    private static BigDecimal value(AidTransaction transaction) {
        BigDecimal value = transaction.amount().value();
        return transaction.reversalOf() == null ? value : value.negate();
    }

    /** Where there is more to say than the number. */
    private static void describe(IatiXml xml, AidTransaction transaction) throws XMLStreamException {
        List<String> vi = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (transaction.reversalOf() != null) {
            vi.add("Thu hồi giao dịch " + transaction.reversalOf());
            en.add("Takes back transaction " + transaction.reversalOf());
        }
        Figure amount = transaction.amount();
        if (amount.qualifier() != Qualifier.EXACT) {
            vi.add(wording(transaction, Language.VI));
            en.add(wording(transaction, Language.EN));
        }
        if (transaction.note() != null) {
            vi.add(transaction.note());
        }
        if (!vi.isEmpty()) {
            xml.narrated("description", String.join("; ", vi), en.isEmpty() ? null : String.join("; ", en));
        }
    }

    /** As it was reported in Vietnamese, rendered in English. */
    private static String wording(AidTransaction transaction, Language language) {
        Figure amount = transaction.amount();
        Figure worded = language == Language.VI ? amount : amount.withText(null);
        return Money.view(worded, transaction.currency(), language).text();
    }
}
