package vn.huunghi.kit.event;

import java.time.Instant;

/**
 * How fresh the copy of a topic is.
 *
 * @param lastEventAt when the newest change that is applied here was made; null before the first
 * @param position records applied or passed over, over all partitions
 * @param lag how many offsets were left when last looked; null where it is not known
 * @param deadLetters records put aside
 */
public record TopicFreshness(String topic, Instant lastEventAt, long position, Long lag, long deadLetters) {}
