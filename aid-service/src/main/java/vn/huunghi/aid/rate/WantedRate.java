package vn.huunghi.aid.rate;

import java.time.LocalDate;

/** A currency and the day for which its rate is asked. */
public record WantedRate(String currency, LocalDate day) {}
