package vn.huunghi.reporting.statistic;

import java.util.Arrays;
import vn.huunghi.reporting.Topics;

/** The kinds of record that stand behind figures, and where each is kept. */
enum RecordKind {
    ACTIVITY(Topics.ACTIVITY, "activity", "activity-service", "/api/v1/activities/"),
    RETURN(Topics.RETURN, "return", "activity-service", "/api/v1/returns/"),
    ORGANISATION(Topics.ORGANISATION, "organisation", "organisation-service", "/api/v1/organisations/"),
    AGREEMENT(Topics.AGREEMENT, "agreement", "organisation-service", "/api/v1/agreements/"),
    AID_ITEM(Topics.AID_ITEM, "aid-item", "aid-service", "/api/v1/aid-items/"),
    DONOR(Topics.DONOR, "donor", "aid-service", "/api/v1/donors/");

    private final String topic;
    private final String label;
    private final String service;
    private final String path;

    RecordKind(String topic, String label, String service, String path) {
        this.topic = topic;
        this.label = label;
        this.service = service;
        this.path = path;
    }

    static RecordKind of(String topic) {
        return Arrays.stream(values())
                .filter(kind -> kind.topic.equals(topic))
                .findFirst()
                .orElseThrow();
    }

    String label() {
        return label;
    }

    String service() {
        return service;
    }

    String link(String id) {
        return path + id;
    }
}
