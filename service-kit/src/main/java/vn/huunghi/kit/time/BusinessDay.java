package vn.huunghi.kit.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is where the records are kept; a server's own time zone never decides it. */
public final class BusinessDay {

    /** The zone of every date in the system. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private BusinessDay() {}

    /** Today in {@link #ZONE}, whatever the clock's own zone. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
