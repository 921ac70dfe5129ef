package vn.huunghi.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.LocalSystem;
import vn.huunghi.local.Service;
import vn.huunghi.local.Settings;
import vn.huunghi.stack.Stack;

/** How long lists and searches of a register of 100 000 organisations take, at two connections. */
final class RegisterBenchmark {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int ORGANISATIONS = 100_000;
    private static final int CONNECTIONS = 2;
    private static final int REQUESTS = 600;
    private static final int WARMING_UP = 4000;
    /** As in production but for its size: with both compilers, which take some thousand requests to warm up. */
    private static final String JVM = "-Xmx256m";

    private static final String LIST = "/organisations?limit=50";

    /** What people look for: the rare and the common, complete and in part, with accents, without and mistyped. */
    private static final List<String> SEARCHES = List.of(
            "Hội hữu nghị Việt Nam - Campuchia tỉnh Tây Ninh",
            "hoi huu nghi viet nam - lao tinh kon tum",
            "hoi huu nghi",
            "chi hội",
            "Campuchia Tây Ninh",
            "nghe an",
            "Hòa Bình",
            "truong so 17 tinh gia lai",
            "tay nihn",
            "campuhia long an",
            "huu ngi nhat ban",
            "Đắk Lắk",
            "so 1234",
            "hue",
            "nothing of the kind");

    private RegisterBenchmark() {}

    public static void main(String[] args) throws SQLException {
        Path checkout = Path.of(System.getProperty("huunghi.checkout"));
        Path directory = checkout.resolve("deploy/benchmark/target/register");
        try (Stack stack = Stack.temporary(directory)) {
            LocalSystem system = LocalSystem.start(
                    Settings.onFreePorts(checkout, directory).running(JVM), stack, line -> OUT.println("· " + line));
            try (Connection connection = stack.postgres().connectAsSuperuser("organisation")) {
                OUT.println("· organisations: " + RegisterLoad.load(connection, ORGANISATIONS));
            }
            measure(system.api());
        }
    }

    private static void measure(Api api) {
        String last = lastPage(api);
        run(api, "warming up", WARMING_UP, i -> i % 2 == 0 ? LIST : search(i));
        run(api, "list, first page", i -> LIST);
        run(api, "list, last page", i -> last);
        run(api, "list by province and kind", i -> LIST + "&provinceId=tay-ninh-2025&kind=CHAPTER");
        run(api, "search", RegisterBenchmark::search);
        for (int i = 0; i < SEARCHES.size(); i++) {
            String path = search(i);
            run(api, "  " + SEARCHES.get(i), n -> path);
        }
    }

    private static void run(Api api, String name, IntFunction<String> path) {
        run(api, name, REQUESTS, path);
    }

    private static void run(Api api, String name, int requests, IntFunction<String> path) {
        Latencies latencies = Latencies.of(CONNECTIONS, requests, i -> {
            Api.Answer answer = api.get(Holder.READER, Service.ORGANISATION, path.apply(i));
            if (!answer.isOk()) {
                throw new IllegalStateException(path.apply(i) + ": " + answer.status() + " " + answer.body());
            }
        });
        OUT.printf("%-55s p50 %6.1f ms   p95 %6.1f ms%n", name, latencies.percentile(50), latencies.percentile(95));
    }

    private static String search(int i) {
        return LIST + "&q=" + URLEncoder.encode(SEARCHES.get(i % SEARCHES.size()), StandardCharsets.UTF_8);
    }

    /** Walks to the end, as a reader of everything would. */
    private static String lastPage(Api api) {
        String path = "/organisations?limit=200";
        List<String> pages = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            pages.add(cursor);
            JsonNode next = api.get(Holder.READER, Service.ORGANISATION, path + cursor)
                    .body()
                    .path("next");
            cursor = next.isTextual() ? "&cursor=" + next.asText() : null;
        }
        return LIST + pages.get(pages.size() - 1);
    }
}
