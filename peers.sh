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

install_missing
install_llama
install_npm_clients
start_redis
BANTZ_REDIS="127.0.0.1:$redis_port" CHROMIUM="$(command -v chromium)" BANTZ_LLAMA="$llama_root" dotnet test Bantz.Peers.slnf --nologo "$@"
