package vn.huunghi.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.Service;

/**
 * Where something may be done and by whom, before the merger of 2025 and since.
 *
 * @param before with the unions of that time
 */
record Places(List<Place> before, List<Place> since) {

    /** A province and a union that reports for it. */
    record Place(String province, String name, String union) {}

    static Places of(Api api) {
        Map<String, String> unions = new HashMap<>();
        String any = "";
        for (JsonNode union : items(api, "/organisations?kind=PROVINCIAL_UNION&limit=200&on=2024-12-31")) {
            any = union.path("id").asText();
            unions.put(union.path("provinceId").asText(), any);
        }
        return new Places(
                places(api, ActivityEvents.MERGER.minusDays(1), unions, any),
                places(api, ActivityEvents.MERGER, unions, any));
    }

    private static List<Place> places(Api api, LocalDate day, Map<String, String> unions, String any) {
        List<Place> places = new ArrayList<>();
        for (JsonNode province : items(api, "/provinces?on=" + day)) {
            String id = province.path("id").asText();
            places.add(new Place(id, province.path("name").asText(), unions.getOrDefault(id, any)));
        }
        return places;
    }

    private static JsonNode items(Api api, String path) {
        return api.get(Holder.READER, Service.ORGANISATION, path).body().path("items");
    }

    List<Place> on(LocalDate day) {
        return day.isBefore(ActivityEvents.MERGER) ? before : since;
    }
}
