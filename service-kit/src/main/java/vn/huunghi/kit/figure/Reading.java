package vn.huunghi.kit.figure;

import java.util.Optional;
import vn.huunghi.kit.text.Message;

/**
 * What was understood of a wording.
 *
 * @param figure without the wording itself
 * @param doubt how a number was read that can be read in two ways
 */
public record Reading(Figure figure, Optional<Message> doubt) {}
