package vn.huunghi.reporting.directory;

/** A cluster as an answer names it. */
public record ClusterName(String id, Integer number, String name) {}
