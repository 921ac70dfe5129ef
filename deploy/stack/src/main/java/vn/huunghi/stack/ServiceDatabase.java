package vn.huunghi.stack;

/** What a service needs to reach its own database: one role owns the schema and migrates it, the other may only use the rows. */
public record ServiceDatabase(String jdbcUrl, String owner, String ownerPassword, String user, String userPassword) {}
