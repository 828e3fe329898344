#!/usr/bin/env bash
# The tests against real peers: installs what is missing (Debian's packages, npm's), starts it on loopback,
# runs Bantz.Peers.slnf and stops it again. Arguments go to 'dotnet test'.
set -euo pipefail
cd "$(dirname "$0")"

readonly redis_port=${BANTZ_REDIS_PORT:-6399}
readonly llama_root=${BANTZ_LLAMA:-${XDG_CACHE_HOME:-$HOME/.cache}/bantz/llama}
readonly npm_clients=tests/peers/Bantz.Models.Tests/npm
work=$(mktemp -d)
redis_pid=
cluster_pids=()

stop() {
  stop_postgres
  for pid in $redis_pid "${cluster_pids[@]}"; do
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
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
  [[ -n $(postgres_bin) ]] || missing+=(postgresql)
  [[ ${#missing[@]} -eq 0 ]] && return
  have apt-get || { echo "peers.sh: please install: ${missing[*]}" >&2; exit 1; }
  echo "peers.sh: installing ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >"$work/apt.log" 2>&1 ||
    { tail -n 20 "$work/apt.log" >&2; exit 1; }
  [[ " ${missing[*]} " != *" postgresql "* ]] || stop_packaged_postgres
}

# llama-server comes with a newer Debian than ours: unpacked into a folder of its own, with package lists of its own and
# nothing installed, and run with that folder as its root.
install_llama() {
  [[ -x $llama_root/usr/bin/llama-server ]] && return
  local mirror keyring=/usr/share/keyrings/debian-archive-keyring.gpg apt=$work/apt part
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' | grep -m 1 '/debian/$') ||
    { echo "peers.sh: no Debian source is configured here; unpack llama.cpp-tools somewhere and name the folder in BANTZ_LLAMA" >&2; exit 1; }
  echo "peers.sh: fetching llama-server into $llama_root"
  mkdir -p "$apt"/{lists,archives}/partial "$llama_root"
  : >"$apt/status"
  echo "deb [signed-by=$keyring] $mirror forky main" >"$apt/sources.list"
  local options=(-qq -o "Dir::State=$apt" -o "Dir::State::status=$apt/status" -o "Dir::Cache=$apt" -o "Dir::Etc::sourcelist=$apt/sources.list"
    -o Dir::Etc::sourceparts=/dev/null -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null
    -o "APT::Sandbox::User=$(id -un)" -o Debug::NoLocking=1)
  { apt-get "${options[@]}" update && apt-get "${options[@]}" install -y --no-install-recommends --download-only llama.cpp-tools; } >"$work/llama.log" 2>&1 ||
    { tail -n 20 "$work/llama.log" >&2; exit 1; }
  for part in "$apt"/archives/*.deb; do dpkg-deb -x "$part" "$llama_root"; done
  for part in bin lib lib64; do ln -sfn "usr/$part" "$llama_root/$part"; done
  mkdir -p "$llama_root/tmp"
}

install_npm_clients() {
  have npm || { echo "peers.sh: please install npm (with Node.js 20 or newer)" >&2; exit 1; }
  cmp -s "$npm_clients/package-lock.json" "$npm_clients/node_modules/.installed" && return
  echo "peers.sh: installing the npm clients"
  npm ci --prefix "$npm_clients" --no-progress >"$work/npm.log" 2>&1 || { tail -n 20 "$work/npm.log" >&2; exit 1; }
  cp "$npm_clients/package-lock.json" "$npm_clients/node_modules/.installed"
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

# A port of loopback where nobody listens.
free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

# Three primaries; what concerns two slots is refused there as it is anywhere.
start_redis_cluster() {
  local port ports=() nodes
  for _ in 1 2 3; do
    port=$(free_port)
    mkdir "$work/redis-$port"
    redis-server --bind 127.0.0.1 --port "$port" --cluster-enabled yes --cluster-port "$(free_port)" --dir "$work/redis-$port" \
      --save '' --appendonly no --daemonize no >"$work/redis-$port.log" 2>&1 &
    cluster_pids+=($!)
    ports+=("$port")
  done
  nodes=("${ports[@]/#/127.0.0.1:}")
  for port in "${ports[@]}"; do
    for _ in $(seq 100); do [[ $(redis-cli -p "$port" ping 2>/dev/null) == PONG ]] && break; sleep 0.1; done
  done
  redis-cli --cluster create "${nodes[@]}" --cluster-yes >"$work/cluster.log" 2>&1 || { tail -n 20 "$work"/cluster.log "$work"/redis-*.log >&2; exit 1; }
  for port in "${ports[@]}"; do
    for _ in $(seq 300); do [[ $(redis-cli -p "$port" cluster info 2>/dev/null) == *cluster_state:ok* ]] && continue 2; sleep 0.1; done
    echo "peers.sh: the Redis cluster did not come up" >&2
    exit 1
  done
  redis_cluster=$(IFS=,; echo "${nodes[*]}")
}

# Where PostgreSQL's programs are: Debian keeps them off the PATH.
postgres_bin() {
  local found
  found=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  [[ -x $found/initdb ]] || found=$(dirname "$(command -v initdb 2>/dev/null)" 2>/dev/null) || true
  [[ -x $found/initdb && -x $found/pg_ctl ]] && echo "$found" || true
}

# Debian's package starts a cluster of its own when it is installed; we need none of it.
stop_packaged_postgres() {
  have pg_lsclusters || return 0
  pg_lsclusters --no-header | while read -r version name _ status _; do
    [[ $status != online* ]] || as_root pg_ctlcluster "$version" "$name" stop || true
  done
}

# PostgreSQL refuses root.
as_postgres() {
  if [[ $(id -u) -eq 0 ]]; then runuser -u postgres -- "$@"; else "$@"; fi
}

start_postgres() {
  local bin port password data=$work/postgres
  bin=$(postgres_bin)
  port=$(free_port)
  password=$(od -An -N 16 -tx1 /dev/urandom | tr -d ' \n')
  mkdir "$data"
  (umask 077; echo "$password" >"$data.password")
  if [[ $(id -u) -eq 0 ]]; then
    chmod 711 "$work"
    chown postgres "$data" "$data.password"
  fi
  (cd "$data" && as_postgres "$bin/initdb" -D "$data/db" -U bantz --auth=scram-sha-256 --pwfile="$data.password" --encoding=UTF8 --locale=C.UTF-8 --no-sync) \
    >"$work/initdb.log" 2>&1 || { tail -n 20 "$work/initdb.log" >&2; exit 1; }
  # Without fsync: it has to survive its tests, not the machine.
  (cd "$data" && as_postgres "$bin/pg_ctl" -D "$data/db" -w -t 120 -l "$data/log" \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 -c fsync=off" start) >/dev/null 2>&1 ||
    { echo "peers.sh: PostgreSQL did not start on port $port" >&2; tail -n 20 "$data/log" >&2; exit 1; }
  postgres="Host=127.0.0.1;Port=$port;Username=bantz;Password=$password;Database=postgres"
}

stop_postgres() {
  [[ ! -f $work/postgres/db/postmaster.pid ]] || (cd "$work/postgres" && as_postgres "$(postgres_bin)/pg_ctl" -D "$work/postgres/db" -m immediate stop) >/dev/null 2>&1 || true
}

install_missing
install_llama
install_npm_clients
start_redis
start_redis_cluster
start_postgres
export BANTZ_REDIS_CLUSTER=$redis_cluster BANTZ_POSTGRES=$postgres
BANTZ_REDIS="127.0.0.1:$redis_port" CHROMIUM="$(command -v chromium)" BANTZ_LLAMA="$llama_root" dotnet test Bantz.Peers.slnf --nologo "$@"
