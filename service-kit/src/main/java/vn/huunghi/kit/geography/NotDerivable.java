package vn.huunghi.kit.geography;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Records cannot be restated to the boundaries of a day before their province existed: nobody knows the shares. */
public class NotDerivable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient SortedSet<String> provinceIds;
    private final LocalDate day;

    NotDerivable(Collection<String> provinceIds, LocalDate day) {
        super("not derivable on " + day + ": " + String.join(", ", provinceIds));
        this.provinceIds = Collections.unmodifiableSortedSet(new TreeSet<>(provinceIds));
        this.day = day;
    }

    /** The territories that began after the day. */
    public SortedSet<String> provinceIds() {
        return provinceIds;
    }

    /** The day whose boundaries were asked for. */
    public LocalDate day() {
        return day;
    }
}
