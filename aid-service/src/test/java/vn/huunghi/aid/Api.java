package vn.huunghi.aid;

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
    public static final String DONORS = "/api/v1/donors";
    public static final String SECTORS = "/api/v1/sectors";
    public static final String EXCHANGE_RATES = "/api/v1/exchange-rates";
    public static final String AID_ITEMS = "/api/v1/aid-items";

    private Api() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static RequestSpecification administrator() {
        return as(Tokens.of("administrator"));
    }

    public static RequestSpecification officer() {
        return as(Tokens.of("officer", "tay-ninh"));
    }

    public static RequestSpecification reader() {
        return as(Tokens.of("reader"));
    }

    /** A valid foreign NGO without registrations, to be made worse. */
    public static Map<String, Object> donor() {
        Map<String, Object> donor = new LinkedHashMap<>();
        donor.put("kind", "NGO");
        donor.put("name", "Tổ chức Hòa bình " + UUID.randomUUID());
        return donor;
    }

    /** A valid registration to operate, on these days, in Tây Ninh. */
    public static Map<String, Object> registration(String number, String from, String to) {
        Map<String, Object> registration = new LinkedHashMap<>();
        registration.put("number", number);
        registration.put("kind", "OPERATION");
        registration.put("from", from);
        registration.put("to", to);
        registration.put("provinceIds", List.of("tay-ninh"));
        return registration;
    }

    /** A foreign NGO with these registrations. */
    @SafeVarargs
    public static Map<String, Object> registered(Map<String, Object>... registrations) {
        Map<String, Object> donor = donor();
        donor.put("registrations", List.of(registrations));
        return donor;
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
