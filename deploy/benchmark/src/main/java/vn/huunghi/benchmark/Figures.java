package vn.huunghi.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import vn.huunghi.local.Api;

/** Figures as events carry them: mostly exact, some more than, nearly, a range, or not counted. */
final class Figures {

    private Figures() {}

    static ObjectNode random(String indicator, int most, Random random) {
        int number = 1 + random.nextInt(most);
        return switch (random.nextInt(12)) {
            case 0, 1 -> figure(indicator, number, number, null, "MORE_THAN", "hơn " + number);
            case 2 -> figure(indicator, number, 0, number, "NEARLY", "gần " + number);
            case 3 -> figure(indicator, number, 0, null, "ABOUT", "khoảng " + number);
            case 4 -> figure(indicator, null, number, number + 100, "RANGE", number + "–" + (number + 100));
            case 5 -> figure(indicator, null, 0, null, "UNQUANTIFIED", "nhiều");
            default -> figure(indicator, number, number, number, "EXACT", Integer.toString(number));
        };
    }

    private static ObjectNode figure(
            String indicator, Integer value, Integer low, Integer high, String qualifier, String text) {
        return Api.JSON
                .createObjectNode()
                .put("indicator", indicator)
                .put("value", value)
                .put("low", low)
                .put("high", high)
                .put("qualifier", qualifier)
                .put("text", text);
    }
}
