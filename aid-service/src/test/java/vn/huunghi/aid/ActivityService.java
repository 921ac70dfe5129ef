package vn.huunghi.aid;

import io.quarkus.arc.Arc;
import java.util.List;
import vn.huunghi.kit.event.Mirror;
import vn.huunghi.kit.test.Events;

/** Plays activity-service: publishes its catalogue of indicators, and waits until this service has it. */
public final class ActivityService {
    public static final String INDICATORS = "huunghi.indicator.v1";

    private ActivityService() {}

    /** Indicators of each way of recording, and one that is used no more. */
    public static void publishCatalogue() {
        Mirror mirror = Arc.container().instance(Mirror.class).get();
        if (mirror.known(INDICATORS, List.of("OLD_GIFTS")).isEmpty()) {
            publish("HOUSEHOLDS_SUPPORTED", "Hộ được hỗ trợ", "Households supported", "HOUSEHOLD", "FIGURE", true);
            publish("SCHOLARSHIPS", "Suất học bổng", "Scholarships", "SCHOLARSHIP", "FIGURE", true);
            publish("AID_COMMITTED", "Viện trợ cam kết", "Aid committed", "VND", "COMPUTED", true);
            publish("AID_MOBILISED", "Viện trợ vận động được", "Aid mobilised", "VND", "DECLARED", true);
            publish("OLD_GIFTS", "Quà tặng", "Gifts", "PERSON", "FIGURE", false);
        }
        OrganisationService.awaitKnown(
                INDICATORS, "HOUSEHOLDS_SUPPORTED", "SCHOLARSHIPS", "AID_COMMITTED", "AID_MOBILISED", "OLD_GIFTS");
    }

    public static void publish(String code, String name, String nameEn, String unit, String recording, boolean active) {
        Events.publish(INDICATORS, code, 1, 1, """
                {"code":"%s","version":1,"name":"%s","nameEn":"%s","unit":"%s","nature":"FLOW","group":"humanitarian",
                 "recording":"%s","active":%s}""".formatted(code, name, nameEn, unit, recording, active));
    }
}
