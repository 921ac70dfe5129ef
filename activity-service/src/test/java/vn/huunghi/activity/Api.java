package vn.huunghi.activity;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.huunghi.kit.test.Tokens;

/** This service as a client of its REST interface sees it. */
public final class Api {
    public static final String ACTIVITIES = "/api/v1/activities";
    public static final String RETURNS = "/api/v1/returns";
    public static final String INDICATORS = "/api/v1/indicators";

    private Api() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static RequestSpecification officer() {
        return as(Tokens.of("officer", "tay-ninh"));
    }

    public static RequestSpecification reader() {
        return as(Tokens.of("reader"));
    }

    /** A valid activity of Tây Ninh, to be made worse. */
    public static Map<String, Object> activity() {
        Map<String, Object> activity = new LinkedHashMap<>();
        activity.put("kind", "COMMUNICATION");
        activity.put("title", "Tuyên truyền biên giới " + UUID.randomUUID());
        activity.put("status", "HELD");
        activity.put("endsOn", "2024-06-30");
        activity.put("provinceIds", List.of("tay-ninh"));
        return activity;
    }

    /** A valid return of Tây Ninh for 2024 by a reporter of its own. */
    public static Map<String, Object> declaration() {
        Map<String, Object> declaration = new LinkedHashMap<>();
        declaration.put("reporterId", OrganisationService.organisation().toString());
        declaration.put("provinceId", "tay-ninh");
        declaration.put("period", Map.of("kind", "YEAR", "from", "2024-01-01", "to", "2024-12-31"));
        return declaration;
    }

    /** A valid return for 2024 of a cluster as a whole; null for the nation's. */
    public static Map<String, Object> declarationOf(String clusterId) {
        Map<String, Object> declaration = declaration();
        declaration.remove("provinceId");
        declaration.put("clusterId", clusterId);
        return declaration;
    }

    public static Map<String, Object> figure(String indicator, Object value, String qualifier) {
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("indicator", indicator);
        figure.put("value", value);
        figure.put("qualifier", qualifier);
        return figure;
    }

    /** Records it as the officer of Tây Ninh and gives the answer's body. */
    public static Map<String, Object> created(String path, Map<String, Object> body) {
        return created(officer(), path, body);
    }

    public static Map<String, Object> created(RequestSpecification client, String path, Map<String, Object> body) {
        Response answer = client.body(body).post(path);
        answer.then().statusCode(201);
        return answer.jsonPath().getMap("");
    }

    public static String etag(Map<String, Object> body) {
        return "\"" + body.get("version") + "\"";
    }
}
