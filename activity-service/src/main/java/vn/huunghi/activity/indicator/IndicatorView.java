package vn.huunghi.activity.indicator;

import vn.huunghi.kit.figure.Unit;

/** An indicator as it is answered. */
record IndicatorView(
        String code,
        String name,
        String nameEn,
        Unit unit,
        Nature nature,
        String group,
        Recording recording,
        boolean active,
        long version) {

    static IndicatorView of(Indicator indicator) {
        return new IndicatorView(
                indicator.code(),
                indicator.name(),
                indicator.nameEn(),
                indicator.unit(),
                indicator.nature(),
                indicator.group(),
                indicator.recording(),
                indicator.active(),
                indicator.version());
    }
}
