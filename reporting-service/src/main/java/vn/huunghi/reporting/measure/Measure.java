package vn.huunghi.reporting.measure;

import java.util.Objects;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;

/** An indicator as statistics see it: what is added, in which unit, and how. */
public record Measure(
        String code,
        String name,
        String nameEn,
        Unit unit,
        Nature nature,
        String group,
        Recording recording,
        boolean active) {

    public Measure {
        Objects.requireNonNull(code, "an indicator without code");
        Objects.requireNonNull(name, "an indicator without name");
        Objects.requireNonNull(nameEn, "an indicator without nameEn");
        Objects.requireNonNull(unit, "an indicator without unit");
        Objects.requireNonNull(nature, "an indicator without nature");
        Objects.requireNonNull(group, "an indicator without group");
        Objects.requireNonNull(recording, "an indicator without recording");
    }

    public String name(Language language) {
        return new Message(name, nameEn).in(language);
    }

    /** Whether it is a stock of what records stand for from day to day, not one that they state. */
    public boolean isCountedStock() {
        return nature == Nature.STOCK && recording == Recording.COMPUTED;
    }

    /** Whether its figures add over days. */
    public boolean isFlow() {
        return nature == Nature.FLOW;
    }
}
