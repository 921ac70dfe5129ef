package vn.huunghi.kit.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a dead letter that was applied again; it is a dead letter no more. */
record DeadLetterReplay(long id, Outcome outcome) {

    /** Whether it still told something new. */
    @Schema(
            name = "DeadLetterOutcome",
            description = "OVERTAKEN: a later version of the record was applied already, so that this changed nothing")
    enum Outcome {
        APPLIED,
        OVERTAKEN
    }
}
