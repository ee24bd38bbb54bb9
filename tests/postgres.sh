#!/usr/bin/env bash
# A throwaway PostgreSQL for the tests, with fsync on: the durability tests count on it.
#   tests/postgres.sh start DIR   makes a cluster in DIR on a free loopback port, prints its Npgsql connection string
#   tests/postgres.sh stop DIR    stops it and removes DIR
# The server refuses root, so root runs it as the user postgres.
set -euo pipefail

usage() {
  echo "usage: $0 start|stop DIR" >&2
  exit 2
}
[ $# -eq 2 ] || usage

command=$1
case $2 in
  /*) dir=$2 ;;
  *) dir=$PWD/$2 ;;
esac

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
if [ -z "$bin" ] && command -v initdb >/dev/null; then
  bin=$(dirname "$(command -v initdb)")
fi
[ -n "$bin" ] || { echo "PostgreSQL's server programs (initdb, pg_ctl) were not found" >&2; exit 1; }

# The data directory belongs to postgres, who may not be able to enter the caller's own directory.
as_server() {
  if [ "$(id -u)" -eq 0 ]; then
    (cd / && runuser -u postgres -- "$@")
  else
    (cd / && "$@")
  fi
}

# Nobody listens on the port at this moment; another may still be quicker, so `start` tries several.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

start() {
  if [ -e "$dir/PG_VERSION" ]; then
    echo "$dir already holds a cluster; stop it first" >&2
    exit 1
  fi
  if [ "$(id -u)" -eq 0 ]; then
    install -d -o postgres -g postgres -m 700 "$dir"
  else
    install -d -m 700 "$dir"
  fi
  as_server "$bin/initdb" -D "$dir" -U union_test --auth=trust -E UTF8 --locale=C.UTF-8 >/dev/null

  local port
  for _ in 1 2 3 4 5; do
    port=$(free_port)
    if as_server "$bin/pg_ctl" -D "$dir" -w -t 60 -l "$dir/server.log" \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on -c synchronous_commit=on -c max_connections=200 -c deadlock_timeout=20ms" \
      start >/dev/null; then
      echo "Host=127.0.0.1;Port=$port;Username=union_test;Database=postgres"
      return
    fi
  done
  as_server tail -n 20 "$dir/server.log" >&2 || true
  exit 1
}

stop() {
  [ -e "$dir/PG_VERSION" ] || return 0
  if [ -e "$dir/postmaster.pid" ]; then
    as_server "$bin/pg_ctl" -D "$dir" -m fast -w stop >/dev/null
  fi
  rm -rf "$dir"
}

case $command in
  start) start ;;
  stop) stop ;;
  *) usage ;;
esac
