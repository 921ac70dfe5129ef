package vn.huunghi.aid.item;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.huunghi.aid.rate.Currencies;
import vn.huunghi.aid.transaction.NewTransaction;
import vn.huunghi.aid.transaction.TransactionKind;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.FigureInput;
import vn.huunghi.kit.figure.FigureProblem;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.imports.ImportProblem;
import vn.huunghi.kit.imports.ImportRow;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.text.Folding;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.PartialDate;

/** Reads the money that a row of a file states; what cannot be read is remarked upon. */
final class FileTransaction {
    private static final Pattern DONG = Pattern.compile(".*(\\bdong\\b|\\bvnd\\b|[0-9 ]d\\b|₫).*");

    private FileTransaction() {}

    /** The row's transaction of the kind; empty where it states none that can be read. */
    static Optional<NewTransaction> read(ImportRow row, TransactionKind kind) {
        String prefix = AidItemColumns.prefix(kind);
        Figure amount = row.figure(prefix + "amount", Unit.VND);
        LocalDate on = day(row, prefix + "on", amount != null);
        LocalDate rateOn = day(row, prefix + "rateOn", false);
        if (amount == null || on == null) {
            return Optional.empty();
        }
        String currency = row.text(prefix + "currency");
        if (currency != null && !currency.equals(Currencies.VND) && isDong(amount)) {
            row.error(
                    prefix + "amount",
                    FigureProblem.FIGURE_OF_ANOTHER_UNIT,
                    new Message(
                            "Số tiền ghi bằng đồng nhưng loại tiền là %s.".formatted(currency),
                            "The amount says đồng, the currency %s.".formatted(currency)));
            return Optional.empty();
        }
        return Optional.of(new NewTransaction(
                kind,
                input(amount),
                currency == null ? Currencies.VND : currency,
                on,
                row.decimal(prefix + "rate"),
                rateOn,
                row.text(prefix + "rateSource"),
                null,
                null,
                null));
    }

    /** The day that stands in the field's cell; null where none does, which is remarked upon where it is required. */
    static LocalDate day(ImportRow row, String field, boolean required) {
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
}
