package vn.huunghi.organisation.province;

/** What can become of provinces: several end in a new one, or one stays and is called otherwise. */
public enum ProvinceChangeKind {
    MERGE,
    RENAME,
    UPGRADE
}
