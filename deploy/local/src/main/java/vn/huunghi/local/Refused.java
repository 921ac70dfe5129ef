package vn.huunghi.local;

import com.fasterxml.jackson.databind.JsonNode;

/** A service refused what the local run asked of it; the message says in one line what and why. */
final class Refused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    Refused(Service service, String request, Api.Answer answer) {
        super(service.module() + " answered " + request + " with " + answer.status() + reason(answer.body()));
    }

    private static String reason(JsonNode problem) {
        if (problem == null) {
            return ".";
        }
        StringBuilder reason = new StringBuilder(" ")
                .append(problem.path("code").asText())
                .append(": ")
                .append(problem.path("detail").asText(problem.path("title").asText()));
        for (JsonNode violation : problem.path("violations")) {
            reason.append(" [")
                    .append(violation.path("field").asText())
                    .append(": ")
                    .append(violation.path("message").asText())
                    .append(']');
        }
        return reason.toString();
    }
}
