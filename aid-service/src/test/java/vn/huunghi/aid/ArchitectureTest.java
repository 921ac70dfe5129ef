package vn.huunghi.aid;

import vn.huunghi.kit.test.HouseRules;

class ArchitectureTest extends HouseRules {

    ArchitectureTest() {
        super("aid", 50);
    }
}
