package vn.huunghi.activity.indicator;

import vn.huunghi.kit.figure.Unit;

/** The whole state of an indicator, as its event carries it. */
record IndicatorChanged(
        String code,
        long version,
        String name,
        String nameEn,
        Unit unit,
        Nature nature,
        String group,
        Recording recording,
        boolean active) {

    static final String TOPIC = "huunghi.indicator.v1";

    static IndicatorChanged of(Indicator indicator) {
        return new IndicatorChanged(
                indicator.code(),
                indicator.version(),
                indicator.name(),
                indicator.nameEn(),
                indicator.unit(),
                indicator.nature(),
                indicator.group(),
                indicator.recording(),
                indicator.active());
    }
}
