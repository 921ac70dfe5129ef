package vn.huunghi.reporting;

import vn.huunghi.kit.test.HouseRules;

class ArchitectureTest extends HouseRules {

    ArchitectureTest() {
        super("reporting", 60);
    }
}
