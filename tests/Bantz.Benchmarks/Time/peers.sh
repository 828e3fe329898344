#!/bin/sh
# Measures Bantz.Time beside chrono-node and Recognizers-Text in one run.
#   tests/Bantz.Benchmarks/Time/peers.sh rows.jsonl
# Rows: {text, lang, now, tz, expect: {when: {judge, noTime, date[], time[], start[]}}}. Needs node and npm.
set -eu
rows=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$here/peers/package.json" "$here/peers/peers.mjs" "$folder"
npm install --prefix "$folder" --no-audit --no-fund --silent
dotnet run -c Release --project "$here/.." -- time --rows "$rows" --peers "$folder"
