package vn.huunghi.organisation;

import vn.huunghi.kit.test.HouseRules;

class ArchitectureTest extends HouseRules {

    ArchitectureTest() {
        super("organisation", 50);
    }
}
