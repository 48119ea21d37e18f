#!/bin/sh
# Cold start: wall time of one whole command, from the shell to the exit, in seconds.
#
#   benchmarks/startup.sh [RUNS] [ARGUMENT...]
#   benchmarks/startup.sh 20 code samples/en-border-exercise.txt -o OUT     (the default, 20 runs)
#
# OUT stands for a scratch folder that is new for every run and is gone afterwards; nothing else is
# written. The first command builds if need be and is not counted.
set -eu

here=$(cd "$(dirname "$0")" && pwd -P)
saksi=${SAKSI:-$here/../saksi}
runs=20
if [ $# -gt 0 ]; then
    runs=$1
    shift
fi
case $runs in
    '' | *[!0-9]* | 0)
        echo "startup.sh: RUNS must be a number from 1 on but was '$runs'" >&2
        exit 2
        ;;
esac
[ $# -gt 0 ] || set -- code "$here/../samples/en-border-exercise.txt" -o OUT

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' HUP INT TERM

now() { date +%s%N; }
once() {
    i=$1
    shift
    for argument in "$@"; do
        shift
        if [ "$argument" = OUT ]; then argument=$scratch/out-$i; fi
        set -- "$@" "$argument"
    done
    "$saksi" "$@" >/dev/null 2>"$scratch/words" || {
        cat "$scratch/words" >&2
        exit 1
    }
}

case $(now) in
    *[!0-9]*)
        echo "startup.sh: needs a date that knows %N (GNU coreutils)" >&2
        exit 1
        ;;
esac
echo "startup.sh: one run to build and warm the disk, then $runs" >&2
once 0 "$@"
i=1
while [ "$i" -le "$runs" ]; do
    start=$(now)
    once "$i" "$@"
    end=$(now)
    echo $(((end - start) / 1000))
    i=$((i + 1))
done | sort -n | awk -v command="saksi $*" -v runs="$runs" '
    { seconds[NR] = $1 / 1000000 }
    END {
        if (NR < runs) { print command ": failed" >"/dev/stderr"; exit 1 }
        middle = NR % 2 ? seconds[(NR + 1) / 2] : (seconds[NR / 2] + seconds[NR / 2 + 1]) / 2
        printf "%s: %d runs, min %.3f s, median %.3f s, max %.3f s\n", command, NR, seconds[1], middle, seconds[NR]
    }'
