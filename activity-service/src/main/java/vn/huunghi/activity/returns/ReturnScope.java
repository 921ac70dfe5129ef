package vn.huunghi.activity.returns;

/** For whom a return speaks: a province, a cluster as a whole or, with neither, the nation. */
record ReturnScope(String provinceId, String clusterId) {

    Level level() {
        if (provinceId != null) {
            return Level.PROVINCE;
        }
        return clusterId != null ? Level.CLUSTER : Level.NATION;
    }
}
