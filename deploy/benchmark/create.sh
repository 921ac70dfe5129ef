#!/bin/sh
# How many activities are created over REST at 16 connections, against what Debian's pgbench reaches with the same statements.
set -eu
cd "$(dirname "$0")/../.."
if ! ls /usr/lib/postgresql/*/bin/pgbench >/dev/null 2>&1; then
    if [ "$(id -u)" -ne 0 ]; then
        echo "pgbench is missing; install it as root: apt-get install postgresql-15" >&2
        exit 1
    fi
    apt-get update
    # No cluster of its own is wanted, only the program.
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] || echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
    apt-get install -y --no-install-recommends postgresql-15
fi
exec mvn -B -ntp -Pbenchmark -pl deploy/benchmark -am -DskipTests -Dhuunghi.benchmark=Create verify "$@"
