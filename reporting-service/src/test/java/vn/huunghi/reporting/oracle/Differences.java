package vn.huunghi.reporting.oracle;

import java.util.ArrayList;
import java.util.List;

/** Where the service and the oracle differ in one question; the first few tell enough. */
final class Differences {

    private static final int MOST_TOLD = 6;

    private final List<String> told = new ArrayList<>();

    void add(String what, String expected, String actual) {
        if (told.size() < MOST_TOLD) {
            told.add(what + "\n    must be " + expected + "\n    but is  " + actual);
        }
    }

    boolean none() {
        return told.isEmpty();
    }

    List<String> told() {
        return told;
    }
}
