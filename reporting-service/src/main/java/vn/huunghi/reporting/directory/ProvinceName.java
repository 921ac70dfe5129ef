package vn.huunghi.reporting.directory;

/** A province as an answer names it: the code and name of the day that the answer speaks of. */
public record ProvinceName(String id, String code, String name) {}
