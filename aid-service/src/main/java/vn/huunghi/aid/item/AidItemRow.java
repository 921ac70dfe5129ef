package vn.huunghi.aid.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.huunghi.aid.indicator.IndicatorColumns;
import vn.huunghi.aid.indicator.Statements;
import vn.huunghi.aid.problem.AidProblem;
import vn.huunghi.aid.rate.Currencies;
import vn.huunghi.aid.transaction.NewTransaction;
import vn.huunghi.aid.transaction.TransactionKind;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.FigureInput;
import vn.huunghi.kit.figure.FigureProblem;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.imports.FileColumns;
import vn.huunghi.kit.imports.ImportProblem;
import vn.huunghi.kit.imports.ImportRow;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.text.Folding;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.text.Texts;
import vn.huunghi.kit.time.PartialDate;

/** A row of a file of aid items, and the item that it states with its approval and its transactions. */
final class AidItemRow {
    private static final Pattern FIGURE = Pattern.compile("figures\\[(\\d+)].*");
    private static final Pattern DONG = Pattern.compile(".*(\\bdong\\b|\\bvnd\\b|[0-9 ]d\\b|₫).*");

    private final ImportRow row;
    private final UUID newId = Ids.next();
    private NewAidItem stated;
    private Approval approval;
    private final List<NewTransaction> transactions = new ArrayList<>();

    AidItemRow(ImportRow row) {
        this.row = row;
    }

    ImportRow row() {
        return row;
    }

    /** The item's id, should the row make one. */
    UUID newId() {
        return newId;
    }

    NewAidItem stated() {
        return stated;
    }

    /** Null where the row states none. */
    Approval approval() {
        return approval;
    }

    /** At most one of each kind. */
    List<NewTransaction> transactions() {
        return transactions;
    }

    boolean isFine() {
        return !row.isRefused();
    }

    /** Reads what the row states. */
    void read(AidItemNames.Known names, Statements.Catalogue catalogue, LocalDate today) {
        approval = readApproval();
        PartialDate plannedFrom = row.date("plannedFrom");
        LocalDate day = AidItemRules.day(approval, plannedFrom, today);
        stated = new NewAidItem(
                row.choice("kind", AidItemKind.class, AidItemKind::label),
                row.choice("emergency", AidItemColumns.YesOrNo.class, AidItemColumns.YesOrNo::label)
                        == AidItemColumns.YesOrNo.YES,
                row.text("title"),
                row.text("titleEn"),
                names.donors(row),
                names.organisation(row, "recipientId", day),
                row.text("recipientName"),
                names.organisation(row, "managingAgencyId", day),
                row.text("managingAgency"),
                names.organisation(row, "mobiliserId", day),
                row.choice("form", AidForm.class, AidForm::label),
                FileShare.read(row, "sectors").stream()
                        .map(share -> new SectorShare(share.name(), share.percent()))
                        .toList(),
                names.provinces(row, day),
                plannedFrom,
                row.date("plannedTo"),
                IndicatorColumns.read(row, catalogue),
                FileColumns.source(row),
                row.text(ImportRow.ROW_ID));
        for (TransactionKind kind : TransactionKind.values()) {
            readTransaction(kind);
        }
    }

    private Approval readApproval() {
        String number = row.text(AidItemColumns.APPROVAL + "number");
        String authority = row.text(AidItemColumns.APPROVAL + "authority");
        String reason = row.text(AidItemColumns.APPROVAL + "reason");
        boolean any = number != null || authority != null || reason != null;
        LocalDate on = day(AidItemColumns.APPROVAL + "on", any);
        return on == null ? null : new Approval(number, authority, on, reason);
    }

    private void readTransaction(TransactionKind kind) {
        String prefix = AidItemColumns.prefix(kind);
        Figure amount = row.figure(prefix + "amount", Unit.VND);
        LocalDate on = day(prefix + "on", amount != null);
        if (amount == null || on == null) {
            return;
        }
        String currency = row.text(prefix + "currency");
        if (currency != null && !currency.equals(Currencies.VND) && isDong(amount)) {
            row.error(
                    prefix + "amount",
                    FigureProblem.FIGURE_OF_ANOTHER_UNIT,
                    new Message(
                            "Số tiền ghi bằng đồng nhưng loại tiền là %s.".formatted(currency),
                            "The amount says đồng, the currency %s.".formatted(currency)));
            return;
        }
        transactions.add(new NewTransaction(
                kind,
                input(amount),
                currency == null ? Currencies.VND : currency,
                on,
                row.decimal(prefix + "rate"),
                null,
                null,
                null,
                null,
                null));
    }

    private static boolean isDong(Figure amount) {
        return amount.text() != null
                && DONG.matcher(Folding.fold(amount.text())).matches();
    }

    /** A number alone is no wording worth keeping. */
    private static FigureInput input(Figure amount) {
        boolean words = amount.text() != null && amount.text().codePoints().anyMatch(Character::isLetter);
        return new FigureInput(
                amount.value(), amount.low(), amount.high(), amount.qualifier(), words ? amount.text() : null, null);
    }

    private LocalDate day(String field, boolean required) {
        PartialDate date = row.date(field);
        if (date == null) {
            if (required && !row.has(field)) {
                row.error(field, CommonProblem.REQUIRED, new Message(field + " là bắt buộc.", field + " is required."));
            }
            return null;
        }
        if (!date.isDay()) {
            row.error(
                    field,
                    ImportProblem.INVALID_DATE,
                    new Message("%s không phải một ngày.".formatted(date), "%s is no day.".formatted(date)));
            return null;
        }
        return date.first();
    }

    /** Remarks upon donors that are not registered for the item. */
    void warn(List<UUID> donorIds) {
        String names = Texts.shortened(donorIds.toString(), 200);
        row.warn(
                "donorIds",
                AidProblem.UNREGISTERED_DONOR,
                new Message(
                        AidItemWarning.UNREGISTERED_DONOR.vi() + " " + names,
                        AidItemWarning.UNREGISTERED_DONOR.en() + " " + names));
    }

    /** The row is refused for what an item refuses. */
    void refuse(Refusal refusal) {
        row.refuse(refusal, field -> {
            Matcher figure = FIGURE.matcher(field);
            if (figure.matches()) {
                return stated.figures().get(Integer.parseInt(figure.group(1))).indicator();
            }
            return field.startsWith("source.") ? field : field.replaceFirst("[\\[.].*", "");
        });
    }

    /** The row is refused for what its approval or one of its transactions refuses; the fields begin so. */
    void refuse(Refusal refusal, String prefix) {
        row.refuse(refusal, field -> prefix + field.replaceFirst("[\\[.].*", ""));
    }
}
