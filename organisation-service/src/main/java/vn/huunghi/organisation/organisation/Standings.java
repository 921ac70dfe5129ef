package vn.huunghi.organisation.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.record.Database;
import vn.huunghi.organisation.geography.RegisteredGeography;

/** Which organisations a merger of provinces touches, read in two statements however many they are. */
@ApplicationScoped
public class Standings {
    private static final String STANDING = """
            select o.id, o.kind, o.country_codes, o.bloc, s.name, s.name_en, s.province_id, s.parent_id, s.status
            from organisation o join organisation_state s on s.organisation_id = o.id
            where not o.withdrawn and s.status not in ('MERGED', 'DISSOLVED')
            """;

    private static final String LEFT_BEHIND = STANDING + """
            and s.province_id = any (?) and s.begins < ? and s.ends >= ?
            and not exists (
                select 1 from organisation_state l
                where l.organisation_id = o.id and l.begins >= ?
                and (l.status in ('MERGED', 'DISSOLVED') or l.province_id is null or l.province_id <> all (?)))
            order by s.name, o.id
            """;

    private static final String LASTING = STANDING + """
            and s.province_id = ? and s.ends = 'infinity'
            order by s.name, o.id
            """;

    private static final String PROVINCES = """
            select organisation_id, array_agg(distinct province_id) as provinces from organisation_state
            where organisation_id::text = any (?) and province_id is not null group by organisation_id
            """;

    private static final String BEGINNING =
            "select valid_from from organisation_state where organisation_id = ? and first and valid_from is not null";

    private final Database database;
    private final OrganisationLinks links;
    private final Caller caller;
    private final RegisteredGeography registered;

    @Inject
    Standings(Database database, OrganisationLinks links, Caller caller, RegisteredGeography registered) {
        this.database = database;
        this.links = links;
        this.caller = caller;
        this.registered = registered;
    }

    /** @throws vn.huunghi.kit.problem.Refusal 403 unless the caller writes for a province of each */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireWritable(Collection<UUID> ids) {
        database.query(
                        PROVINCES,
                        row -> Set.of((String[]) row.getArray("provinces").getArray()),
                        (Object) ids.stream().map(UUID::toString).toArray(String[]::new))
                .forEach(provinces -> caller.mustWriteFor(provinces, registered.current()));
    }

    /** The first day of its first state; nothing where that is since ever. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<LocalDate> beginning(UUID id) {
        return database.query(BEGINNING, row -> row.getObject("valid_from", LocalDate.class), id).stream()
                .findFirst();
    }

    /** Those that were in the provinces until a day and neither ended nor moved out of them on that day or later. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Standing> leftBehind(Collection<String> provinceIds, LocalDate day) {
        String[] provinces = provinceIds.toArray(String[]::new);
        return current(database.query(LEFT_BEHIND, Standings::read, provinces, day, day, day, provinces));
    }

    /** Those whose last state is in the province. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Standing> lasting(String provinceId) {
        return current(database.query(LASTING, Standings::read, provinceId));
    }

    /** They stay as they are until the commit; locked in the order in which everybody locks several. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(Collection<UUID> ids) {
        links.lockInOrder(ids);
    }

    private List<Standing> current(List<Standing> standings) {
        Map<UUID, UUID> successors = links.finalSuccessors(standings.stream()
                .map(Standing::parentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return standings.stream()
                .map(standing -> new Standing(
                        standing.id(),
                        standing.kind(),
                        standing.countryCodes(),
                        standing.bloc(),
                        standing.name(),
                        standing.nameEn(),
                        standing.provinceId(),
                        successors.getOrDefault(standing.parentId(), standing.parentId()),
                        standing.status()))
                .toList();
    }

    private static Standing read(ResultSet row) throws SQLException {
        return new Standing(
                row.getObject("id", UUID.class),
                OrganisationKind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("country_codes").getArray()),
                row.getString("bloc"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("province_id"),
                row.getObject("parent_id", UUID.class),
                OrganisationStatus.valueOf(row.getString("status")));
    }
}
