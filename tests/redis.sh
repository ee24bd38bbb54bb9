#!/usr/bin/env bash
# A throwaway Redis for the tests, in memory only.
#   tests/redis.sh start DIR   starts one on a free loopback port, prints its connection string
#   tests/redis.sh stop DIR    stops it and removes DIR
set -euo pipefail

usage() {
  echo "usage: $0 start|stop DIR" >&2
  exit 2
}
[ $# -eq 2 ] || usage

command=$1
dir=$2

# Nobody listens on the port at this moment; another may still be quicker, so `start` tries several.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

start() {
  mkdir -p "$dir"
  local port
  for _ in 1 2 3 4 5; do
    port=$(free_port)
    redis-server --port "$port" --bind 127.0.0.1 --save "" --appendonly no --dir "$dir" \
      --daemonize yes --pidfile "$dir/redis.pid" --logfile "$dir/server.log" >/dev/null
    for _ in $(seq 50); do
      if [ "$(redis-cli -h 127.0.0.1 -p "$port" ping 2>/dev/null)" = PONG ] && [ -s "$dir/redis.pid" ]; then
        echo "127.0.0.1:$port"
        return
      fi
      sleep 0.1
    done
  done
  tail -n 20 "$dir/server.log" >&2 || true
  exit 1
}

stop() {
  [ -e "$dir" ] || return 0
  if [ -s "$dir/redis.pid" ]; then
    kill "$(cat "$dir/redis.pid")" 2>/dev/null || true
  fi
  rm -rf "$dir"
}

case $command in
  start) start ;;
  stop) stop ;;
  *) usage ;;
esac
