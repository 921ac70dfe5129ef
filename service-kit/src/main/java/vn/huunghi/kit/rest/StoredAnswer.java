package vn.huunghi.kit.rest;

/** The first answer to a request, as kept for its repetitions. */
record StoredAnswer(byte[] fingerprint, int status, String location, String etag, String mediaType, byte[] body) {}
