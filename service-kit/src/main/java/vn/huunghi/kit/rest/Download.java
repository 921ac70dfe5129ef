package vn.huunghi.kit.rest;

import java.io.IOException;
import java.io.OutputStream;

/** An answer that is written as it is made, for what is too large to be held in memory. */
public record Download(Content content) {

    /** Writes all of an answer. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }
}
