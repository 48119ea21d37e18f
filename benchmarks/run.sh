#!/bin/sh
# Builds the module and runs one of its programs on one processor; README.md says what each prints.
#
#   benchmarks/run.sh trees|tags|names DATA
#   benchmarks/run.sh speed ARTICLES
#   benchmarks/run.sh side-by-side DATA ARTICLES [COUNT]
#
# The tables go to standard output, all else to standard error or below benchmarks/target.
set -eu

usage() {
    sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
    exit 2
}
[ $# -ge 2 ] || usage
what=$1
shift
for folder in "$1" "${2:-$1}"; do
    if [ "$folder" = "$1" ] || [ "$what" = side-by-side ]; then
        [ -d "$folder" ] || { echo "run.sh: no folder $folder" >&2; exit 2; }
    fi
done

home=$(cd "$(dirname "$0")/.." && pwd -P)
target=$home/benchmarks/target
(cd "$home" && mvn -q -ntp -Pbenchmarks -pl benchmarks -am process-classes) >&2

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
classes=$target/classes
for module in model language training; do
    classes=$classes:$home/$module/target/classes
done
# One processor for all threads of the process, where the system can say so.
one=
if command -v taskset >/dev/null; then one="taskset -c ${SAKSI_PROCESSOR:-0}"; fi

run() {
    $one "$java" -XX:ActiveProcessorCount=1 -XX:+UseSerialGC -Xmx3g -cp "$classes:$target/lib/*" "$@"
}

case $what in
    trees | tags | names) run org.saksi.benchmarks.Baselines "$what" "$1" ;;
    speed) run org.saksi.benchmarks.Speed "$1" "$target/jmh.log" ;;
    side-by-side)
        [ $# -ge 2 ] || usage
        data=$1
        articles=$2
        shift 2
        run org.saksi.benchmarks.SideBySide "$data" "$articles" "$target/models" "$@"
        ;;
    *) usage ;;
esac
