package vn.huunghi.kit.rest;

import jakarta.enterprise.context.RequestScoped;

/** The request's body as it came, kept so that a repeated request can be told from another one. */
@RequestScoped
class RequestBytes {
    private byte[] bytes = new byte[0];

    byte[] get() {
        return bytes;
    }

    void set(byte[] bytes) {
        this.bytes = bytes;
    }
}
