-- Records of the small service with which the kit tests itself.
create table plant (
    id         uuid        primary key,
    version    bigint      not null,
    withdrawn  boolean     not null,
    name       text        not null unique,
    kind       text,
    height     numeric(20, 4),
    planted_on date
);
