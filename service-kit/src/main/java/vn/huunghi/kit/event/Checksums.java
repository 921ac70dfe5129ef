package vn.huunghi.kit.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Database;

/**
 * Short sums of which records there are and in which versions, from which a service and whoever mirrors it see where they
 * differ: of what the service has told, and of what is mirrored here of others.
 */
@Singleton
public class Checksums {

    /** The bucket of a key is the first byte of its MD5. */
    public static final int BUCKETS = 256;

    // Of histories the index alone is read: the few steps that were told to nobody are in one of their own.
    private static final String TOLD = """
            select h.topic, h.key, max(h.version) as version from history h
            where h.topic = any (?) and not exists (
                select from history u
                where (u.topic, u.key, u.version) = (h.topic, h.key, h.version) and not u.published)
            group by h.topic, h.key
            """;

    // What was withdrawn because its service did not publish it again is there at no source.
    private static final String MIRRORED =
            "select topic, key, version, time from mirror where topic = any (?) and not (withdrawn and version = 0)";

    private static final String BUCKET = "get_byte(decode(left(md5(key), 2), 'hex'), 0)";

    private static final String SUMS = """
            select topic, %s as bucket, count(*) as records,
                to_hex(bit_xor(('x' || left(md5(key || ':' || version), 16))::bit(64)::bigint)) as checksum
            from (%s) last group by 1, 2 order by 1, 2
            """;

    private final Database database;
    private final OwnTopics own;
    private final String service;

    @Inject
    Checksums(Database database, OwnTopics own, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.own = own;
        this.service = service;
    }

    /**
     * What a service has told.
     *
     * @param at what was committed before is in, by the clock of the service's database
     */
    @Schema(name = "Checksums")
    public record Told(String service, long generation, Instant at, List<Topic> topics) {}

    /** The records of one topic, withdrawn ones too. */
    @Schema(name = "TopicChecksums")
    public record Topic(String topic, long records, List<Bucket> buckets) {}

    /** The records of a topic whose keys have one first byte of their MD5; those without records are left out. */
    @Schema(name = "ChecksumBucket")
    public record Bucket(
            @Schema(minimum = "0", maximum = "255") int bucket,
            long records,

            @Schema(
                    description = "Over the records of the bucket, the exclusive or of the first 8 bytes of the MD5 of"
                            + " `<key>:<version>`, in hexadecimal without leading zeros",
                    examples = "9f3c0a11d2b4e6f8")
            String checksum) {}

    /** One record in the version that was last told; {@code at} is when that came about. */
    @Schema(name = "ToldRecord")
    public record Held(String key, long version, Instant at) {}

    /** All records of a bucket. */
    @Schema(name = "ChecksumBucketRecords")
    public record Bucketful(String topic, int bucket, List<Held> records) {}

    Told told() {
        record Moment(Instant at, long generation) {}
        Moment moment = database.query(
                        "select now() as at, generation from service_generation",
                        row -> new Moment(Database.instant(row, "at"), row.getLong("generation")))
                .get(0);
        Map<String, Topic> told =
                sums(TOLD, own.names()).stream().collect(Collectors.toMap(Topic::topic, Function.identity()));
        // One that is empty here need not be so where it is mirrored.
        return new Told(
                service,
                moment.generation,
                moment.at,
                own.names().stream()
                        .map(name -> told.getOrDefault(name, new Topic(name, 0, List.of())))
                        .toList());
    }

    /** @throws Refusal 404, for a topic or a bucket that is none */
    Bucketful told(String topic, int bucket) {
        if (bucket < 0 || bucket >= BUCKETS || !own.names().contains(topic)) {
            throw Refusal.notFound(topic + "/" + bucket);
        }
        String sql = """
                select key, version, h.at from (%s) last join history h using (topic, key, version)
                where %s = ? order by key
                """.formatted(TOLD, BUCKET);
        return new Bucketful(topic, bucket, database.query(sql, row -> held(row, "at"), new String[] {topic}, bucket));
    }

    /** What is mirrored here of these topics; a topic of which there is nothing is left out. */
    public List<Topic> mirrored(Collection<String> topics) {
        return sums(MIRRORED, topics);
    }

    /** The records of a bucket that are mirrored here, by key. */
    public List<Held> mirrored(String topic, int bucket) {
        return database.query(
                MIRRORED + " and " + BUCKET + " = ? order by key",
                row -> held(row, "time"),
                new String[] {topic},
                bucket);
    }

    private List<Topic> sums(String records, Collection<String> topics) {
        record InTopic(String topic, Bucket bucket) {}
        return database
                .query(
                        SUMS.formatted(BUCKET, records),
                        row -> new InTopic(
                                row.getString("topic"),
                                new Bucket(row.getInt("bucket"), row.getLong("records"), row.getString("checksum"))),
                        (Object) topics.toArray(String[]::new))
                .stream()
                .collect(Collectors.groupingBy(
                        InTopic::topic, TreeMap::new, Collectors.mapping(InTopic::bucket, Collectors.toList())))
                .entrySet()
                .stream()
                .map(topic -> new Topic(
                        topic.getKey(),
                        topic.getValue().stream().mapToLong(Bucket::records).sum(),
                        topic.getValue()))
                .toList();
    }

    private static Held held(ResultSet row, String at) throws SQLException {
        return new Held(row.getString("key"), row.getLong("version"), Database.instant(row, at));
    }
}
