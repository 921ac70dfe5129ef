package vn.huunghi.kit.rest;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.kit.rest.Http.PLANTS;
import static vn.huunghi.kit.rest.Http.officer;
import static vn.huunghi.kit.rest.Http.sending;
import static vn.huunghi.kit.rest.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class PagingTest {
    private static final Pattern LINK = Pattern.compile("<(/[^>]*)>; rel=\"next\"");

    @Test
    void thePagesTogetherAreTheListWhileOthersWrite() {
        String prefix = "tre & trúc " + UUID.randomUUID();
        List<String> names = IntStream.range(0, 7).mapToObj(i -> prefix + i).toList();
        names.forEach(name -> sending(Http.plant(name)).post(PLANTS).then().statusCode(201));

        List<String> read = new ArrayList<>();
        Response page = officer().queryParam("q", prefix).queryParam("limit", 3).get(PLANTS);
        int pages = 1;
        while (page.then().statusCode(200).extract().path("next") != null) {
            read.addAll(page.path("items.name"));
            sending(Http.plant(Http.name())).post(PLANTS).then().statusCode(201);
            Matcher link = LINK.matcher(page.header("Link"));
            assertTrue(link.matches(), page.header("Link"));
            page = officer().urlEncodingEnabled(false).get(link.group(1));
            pages++;
        }
        read.addAll(page.path("items.name"));

        assertEquals(names, read);
        assertEquals(3, pages);
        assertEquals(null, page.header("Link"));
    }

    @Test
    void aListThatFitsOnOnePageHasNoNext() {
        String name = Http.name();
        sending(Http.plant(name)).post(PLANTS).then().statusCode(201);
        officer()
                .queryParam("q", name)
                .queryParam("limit", 1)
                .get(PLANTS)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "bm90IGEgY3Vyc29y"})
    void aCursorThatWeDidNotMakeIsRefused(String cursor) {
        refused(officer().urlEncodingEnabled(false).get(PLANTS + "?cursor=" + cursor), 400, "bad-cursor", "cursor");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        refused(officer().queryParam("cursor", Cursor.encode("a", "b")).get(PLANTS), 400, "bad-cursor");
    }
}
