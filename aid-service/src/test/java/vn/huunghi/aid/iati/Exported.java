package vn.huunghi.aid.iati;

import static vn.huunghi.aid.Api.reader;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;

/** Files of IATI as a reader fetches them. */
final class Exported {
    static final String PATH = "/api/v1/iati/activities.xml";
    static final String ACTIVITY = "iati-activities.iati-activity";

    private Exported() {}

    /** @param parameters names and values in turn */
    static Response file(String... parameters) {
        RequestSpecification request = reader();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        Response file = request.get(PATH);
        file.then().statusCode(200);
        return file;
    }

    /** @throws AssertionError telling which rule of the standard is broken */
    static IatiRules.Summary rules(Response file) throws XMLStreamException {
        return IatiRules.check(new ByteArrayInputStream(file.asString().getBytes(StandardCharsets.UTF_8)));
    }
}
