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
import java.util.UUID;
import java.util.stream.Collectors;
import vn.huunghi.kit.record.Database;

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

    private final Database database;
    private final OrganisationLinks links;

    @Inject
    Standings(Database database, OrganisationLinks links) {
        this.database = database;
        this.links = links;
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
