package vn.huunghi.kit.event;

import jakarta.inject.Singleton;
import java.util.List;

/** As a service reads provinces and clusters for {@link MirroredGeography}. */
final class GeographyProjections {

    private GeographyProjections() {}

    @Singleton
    static class Provinces implements Projection {
        @Override
        public String topic() {
            return "huunghi.province.v1";
        }

        @Override
        public void apply(List<Event> newer) {
            newer.forEach(MirroredGeography::check);
        }
    }

    @Singleton
    static class Clusters implements Projection {
        @Override
        public String topic() {
            return "huunghi.cluster.v1";
        }

        @Override
        public void apply(List<Event> newer) {
            newer.forEach(MirroredGeography::check);
        }
    }
}
