package vn.huunghi.kit.event;

import jakarta.inject.Singleton;

/** The kit's small service reads what it publishes itself, so that both sides can be compared. */
@Singleton
class PebbleCopies implements Projection {

    static final String TOPIC = "huunghi.pebble.v1";

    @Override
    public String topic() {
        return TOPIC;
    }
}
