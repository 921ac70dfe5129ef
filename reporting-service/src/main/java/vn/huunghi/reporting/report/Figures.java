package vn.huunghi.reporting.report;

import vn.huunghi.reporting.statistic.Statistics.Scoped;

/** The statistics of one period and accumulation that the lines of a report are made of. */
record Figures(Scoped declared, Scoped recorded) {}
