package vn.huunghi.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills the register past its interface: associations of many countries and their chapters in all provinces of 2024. */
final class RegisterLoad {

    // Folded in SQL as the service folds: lower case, no marks, dashes and spaces as one space.
    private static final String FILL = """
            create extension if not exists unaccent;
            create temporary table made as
            select gen_random_uuid() as id, row_number() over () as number, *
            from (
                select p.id as province, n.name as province_name, c.name as country, c.code, h.host, h.ordinal
                from province p
                join province_naming n on n.province_id = p.id and n.valid_from = p.valid_from
                cross join (values ('KH', 'Campuchia'), ('LA', 'Lào'), ('CN', 'Trung Quốc'), ('JP', 'Nhật Bản'),
                    ('KR', 'Hàn Quốc'), ('CU', 'Cuba'), ('RU', 'Nga'), ('FR', 'Pháp'), ('IN', 'Ấn Độ'), ('DE', 'Đức'),
                    ('US', 'Hoa Kỳ'), ('TH', 'Thái Lan'), ('PL', 'Ba Lan'), ('HU', 'Hungary'), ('BG', 'Bulgaria'),
                    ('UA', 'Ukraina')) c (code, name)
                cross join lateral (
                    select null as host, 0 as ordinal
                    union all
                    select (array['Trường', 'Công ty', 'Phường'])[1 + i %% 3], i from generate_series(1, 99) i) h
                where p.valid_from < date '2025-07-01' and (p.valid_to is null or p.valid_to > date '2024-12-31')
            ) all_of_them
            limit %d;
            alter table made add column name text, add column folded text;
            update made set name = case when host is null
                then 'Hội hữu nghị Việt Nam - ' || country || ' tỉnh ' || province_name
                else 'Chi hội hữu nghị Việt Nam - ' || country || ' ' || host || ' số ' || (number %% 2000) || ' tỉnh ' || province_name end;
            update made set folded = trim(regexp_replace(lower(unaccent(name)), '[^a-z0-9]+', ' ', 'g'));
            insert into organisation (id, version, changed_at, kind, country_codes, host_kind, folded)
            select id, 1, now(), case when host is null then 'FRIENDSHIP_ASSOCIATION' else 'CHAPTER' end, array[code],
                case host when 'Trường' then 'SCHOOL' when 'Công ty' then 'ENTERPRISE' when 'Phường' then 'LOCALITY' end, folded
            from made;
            insert into organisation_state (organisation_id, first, name, province_id, status, words)
            select id, true, name, province, 'ACTIVE', array_to_tsvector(string_to_array(folded, ' ')) from made;
            insert into organisation_name select id, folded from made;
            insert into organisation_word
            select distinct word from made, regexp_split_to_table(folded, '[^a-z0-9]+') word
            on conflict do nothing;
            analyze organisation; analyze organisation_state; analyze organisation_name; analyze organisation_word;
            """;

    private RegisterLoad() {}

    /** @return how many there are then */
    static long load(Connection connection, int count) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(FILL.formatted(count));
            try (ResultSet row = statement.executeQuery("select count(*) from organisation")) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
