package vn.huunghi.activity;

import vn.huunghi.kit.test.HouseRules;

class ArchitectureTest extends HouseRules {

    ArchitectureTest() {
        super("activity", 50);
    }
}
