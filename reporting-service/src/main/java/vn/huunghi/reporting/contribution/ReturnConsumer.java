package vn.huunghi.reporting.contribution;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import vn.huunghi.reporting.Topics;

/** Declared figures come from returns. */
@Singleton
class ReturnConsumer extends RecordConsumer<ReturnState> {

    ReturnConsumer(Contributions contributions, ObjectMapper json) {
        super(Topics.RETURN, ReturnState.class, ReturnContributions::of, contributions, json);
    }
}
