package vn.huunghi.reporting.statistic;

/** Why a figure may be less than the whole. */
public enum Incomplete {
    /** Something in it was reported without a number. */
    NOT_COUNTED,
    /** The declared figures do not reach over all of the days asked. */
    PERIOD_NOT_COVERED,
    /** A province that belongs in it has declared no figure of this measure. */
    MEMBER_MISSING
}
