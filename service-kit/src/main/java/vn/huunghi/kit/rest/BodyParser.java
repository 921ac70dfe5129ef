package vn.huunghi.kit.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Type;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** Reads a JSON body strictly and validates what it read. */
@Singleton
class BodyParser {
    private final ObjectMapper json;
    private final Validator validator;

    @Inject
    BodyParser(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    <T> T parse(byte[] bytes, Type type) {
        if (isBlank(bytes)) {
            throw bodyRequired();
        }
        T value;
        try {
            value = json.readerFor(json.constructType(type)).readValue(bytes);
        } catch (IOException e) {
            throw JsonRefusal.of(e);
        }
        if (value == null) {
            throw bodyRequired();
        }
        Constraints.check(validator.validate(value));
        return value;
    }

    static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\n' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private static Refusal bodyRequired() {
        return new Refusal(
                CommonProblem.BODY_REQUIRED,
                new Message("Yêu cầu này cần nội dung JSON.", "This request needs a JSON body."));
    }
}
