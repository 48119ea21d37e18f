#!/bin/sh
# Kills an ingest again and again, lets one end, and compares the dataset with that of an undisturbed ingest.
#
#   benchmarks/kill-loop.sh ARTICLES DATASET UNDISTURBED [ROUNDS] [SEED]
#
# ARTICLES is what `saksi ingest` reads. DATASET and UNDISTURBED are places for datasets that are not there yet: folders, or
# JDBC URLs of empty PostgreSQL schemas. Each of the ROUNDS (default: 50) is ended by kill -9 after 1 to 7 seconds, drawn
# with SEED; after every tenth, and at the end, `saksi check` must find nothing. Prints what it found; the exit code says
# whether all was well.
set -eu

[ $# -ge 3 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
articles=$1
dataset=$2
undisturbed=$3
rounds=${4:-50}
seed=${5:-1}
saksi=$(cd "$(dirname "$0")/.." && pwd -P)/saksi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$saksi" --version >&2
killed=0
round=0
for wait in $(awk -v n="$rounds" -v s="$seed" 'BEGIN { srand(s); for (i = 0; i < n; i++) printf "%.2f\n", 1 + 6 * rand() }'); do
    round=$((round + 1))
    "$saksi" ingest "$articles" --into "$dataset" >"$work/log" 2>&1 &
    ingest=$!
    sleep "$wait"
    if kill -9 "$ingest" 2>/dev/null; then killed=$((killed + 1)); fi
    wait "$ingest" 2>/dev/null || :
    if [ $((round % 10)) -eq 0 ]; then
        "$saksi" check "$dataset" >"$work/findings" 2>/dev/null || { echo "after $round kills:"; cat "$work/findings"; exit 1; }
        echo "round $round: $killed killed, $("$saksi" status "$dataset" 2>/dev/null | awk '$1 == "articles" { print $2 }') articles, nothing is wrong"
    fi
done
"$saksi" ingest "$articles" --into "$dataset" 2>&1 | tail -n 2
"$saksi" check "$dataset"
"$saksi" ingest "$articles" --into "$undisturbed" 2>&1 | tail -n 2
for one in dataset undisturbed; do
    eval "place=\$$one"
    "$saksi" export "$place" -o "$work/$one" --as jsonl --today 2000-01-01 >/dev/null 2>&1
done
# Revisions differ by nature: a run that was cut off goes on under its number. Events and the incidents they tell do not.
for file in events.jsonl; do
    sort "$work/dataset/$file" >"$work/one"
    sort "$work/undisturbed/$file" >"$work/other"
    cmp "$work/one" "$work/other"
    echo "$file: the same, $(wc -l <"$work/one") lines"
done
