#!/usr/bin/env bash
# The tests against real peers: installs what is missing (Debian's packages), starts it on loopback,
# runs Bantz.Peers.slnf and stops it again. Arguments go to 'dotnet test'.
set -euo pipefail
cd "$(dirname "$0")"

readonly redis_port=${BANTZ_REDIS_PORT:-6399}
work=$(mktemp -d)
redis_pid=

stop() {
  if [[ -n $redis_pid ]]; then
    kill "$redis_pid" 2>/dev/null || true
    wait "$redis_pid" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap stop EXIT

have() { command -v "$1" >/dev/null 2>&1; }

as_root() {
  if [[ $(id -u) -eq 0 ]]; then "$@"; else sudo "$@"; fi
}

install_missing() {
  local missing=()
  have redis-server || missing+=(redis-server)
  have chromium || missing+=(chromium)
  [[ ${#missing[@]} -eq 0 ]] && return
  have apt-get || { echo "peers.sh: please install: ${missing[*]}" >&2; exit 1; }
  echo "peers.sh: installing ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >"$work/apt.log" 2>&1 ||
    { tail -n 20 "$work/apt.log" >&2; exit 1; }
}

start_redis() {
  redis-server --bind 127.0.0.1 --port "$redis_port" --dir "$work" --save '' --appendonly no --daemonize no >"$work/redis.log" 2>&1 &
  redis_pid=$!
  for _ in $(seq 100); do
    [[ $(redis-cli -p "$redis_port" ping 2>/dev/null) == PONG ]] && return
    kill -0 "$redis_pid" 2>/dev/null || break
    sleep 0.1
  done
  echo "peers.sh: redis-server did not start on port $redis_port" >&2
  tail -n 20 "$work/redis.log" >&2
  exit 1
}

install_missing
start_redis
BANTZ_REDIS="127.0.0.1:$redis_port" CHROMIUM="$(command -v chromium)" dotnet test Bantz.Peers.slnf --nologo "$@"
