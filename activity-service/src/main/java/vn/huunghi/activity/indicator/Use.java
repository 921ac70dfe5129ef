package vn.huunghi.activity.indicator;

import vn.huunghi.kit.figure.Unit;

/**
 * What stating a figure needs to know about its indicator.
 *
 * @param used whether its unit is frozen
 */
record Use(String code, Unit unit, Nature nature, Recording recording, boolean active, boolean used) {}
