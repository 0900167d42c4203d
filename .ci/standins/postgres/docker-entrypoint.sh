#!/bin/bash
# Makes the cluster and the database once, as the official image does, with a server that listens at no port meanwhile.
set -euo pipefail
user=${POSTGRES_USER:-postgres}
database=${POSTGRES_DB:-$user}
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  password=$(mktemp)
  if [ -n "${POSTGRES_PASSWORD_FILE:-}" ]; then cat "$POSTGRES_PASSWORD_FILE"; else printf '%s' "${POSTGRES_PASSWORD:-unused}"; fi >"$password"
  initdb -D "$PGDATA" -U "$user" --pwfile="$password" --auth-local=trust --auth-host=scram-sha-256 -E UTF8 --locale=C.UTF-8
  rm "$password"
  printf 'host all all all %s\n' "${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}" >>"$PGDATA/pg_hba.conf"
  pg_ctl -D "$PGDATA" -w -o "-c listen_addresses='' -c unix_socket_directories=/tmp" start
  pg_ctl -D "$PGDATA" -m fast -w stop
  [ "$database" = postgres ] || printf 'create database "%s"\n' "$database" | postgres --single -D "$PGDATA" postgres
fi
[ "${1:-postgres}" = postgres ] && shift || true
exec postgres -c listen_addresses='*' -c unix_socket_directories=/tmp "$@"
