package vn.huunghi.kit.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.exception.GenericJDBCException;

/** The table of keys: the primary key makes the second of two equal requests wait for the first. */
@Singleton
class IdempotencyKeys {
    private static final Duration KEPT = Duration.ofHours(24);

    private final DataSource dataSource;

    @Inject
    IdempotencyKeys(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether the key was free, or so old that it is free again; waits for a transaction that has just claimed it. */
    boolean claim(byte[] id, byte[] fingerprint, Instant now) {
        String sql = """
                insert into idempotency_key as k (id, fingerprint, created_at) values (?, ?, ?)
                on conflict (id) do update
                set fingerprint = excluded.fingerprint, created_at = excluded.created_at,
                    status = null, location = null, etag = null, media_type = null, body = null
                where k.created_at < ?
                """;
        return update(sql, id, fingerprint, utc(now), utc(now.minus(KEPT))) == 1;
    }

    void keep(byte[] id, StoredAnswer answer) {
        int kept = update(
                "update idempotency_key set status = ?, location = ?, etag = ?, media_type = ?, body = ? where id = ?",
                answer.status(),
                answer.location(),
                answer.etag(),
                answer.mediaType(),
                answer.body(),
                id);
        if (kept != 1) {
            throw new IllegalStateException("the claimed key is gone");
        }
    }

    /** The answer that is kept under a key and has not expired. */
    Optional<StoredAnswer> find(byte[] id, Instant now) {
        String sql = "select fingerprint, status, location, etag, media_type, body from idempotency_key"
                + " where id = ? and created_at >= ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, id);
            statement.setObject(2, utc(now.minus(KEPT)));
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredAnswer(
                                row.getBytes(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getBytes(6)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new GenericJDBCException("cannot read the idempotency key", e);
        }
    }

    int deleteExpired(Instant now) {
        return update("delete from idempotency_key where created_at < ?", utc(now.minus(KEPT)));
    }

    private int update(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new GenericJDBCException("cannot write the idempotency key", e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
