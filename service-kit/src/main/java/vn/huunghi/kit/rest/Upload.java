package vn.huunghi.kit.rest;

import java.nio.file.Path;

/**
 * A request's body as a file, for what is too large to be held in memory. It is gone when the request is over.
 *
 * @param sha256 of the whole body
 */
public record Upload(Path file, long bytes, byte[] sha256) {}
