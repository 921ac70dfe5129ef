package vn.huunghi.reporting.contribution;

import java.math.BigDecimal;
import java.util.Objects;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.Qualifier;

/** Money as events write it, short: EXACT unless it says otherwise, and without the bounds that follow from its value. */
record MoneyState(BigDecimal value, BigDecimal low, BigDecimal high, Qualifier qualifier) {

    MoneyState {
        qualifier = qualifier == null ? Qualifier.EXACT : qualifier;
        if (qualifier == Qualifier.RANGE) {
            Objects.requireNonNull(low, "a range without low");
            Objects.requireNonNull(high, "a range without high");
        } else if (qualifier != Qualifier.UNQUANTIFIED) {
            Objects.requireNonNull(value, "an amount without value");
        }
        if (value != null && value.signum() < 0 || low != null && low.signum() < 0) {
            throw new IllegalArgumentException("a negative amount");
        }
    }

    /** Not made as what is reported: rounded to whole đồng, bounds may meet and a value be 0. */
    Figure figure() {
        return switch (qualifier) {
            case EXACT -> of(value, value);
            case MORE_THAN -> of(value, null);
            case NEARLY -> of(BigDecimal.ZERO, value);
            case ABOUT -> of(BigDecimal.ZERO, null);
            case RANGE -> of(low, high);
            case UNQUANTIFIED -> Figure.unquantified();
        };
    }

    private Figure of(BigDecimal lowest, BigDecimal highest) {
        return new Figure(value, lowest, highest, qualifier, false, null, null);
    }
}
