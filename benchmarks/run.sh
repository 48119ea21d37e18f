#!/bin/sh
# Builds the module and runs one of its programs; README.md says what each prints.
#
#   benchmarks/run.sh trees|tags|names DATA
#   benchmarks/run.sh speed ARTICLES
#   benchmarks/run.sh coding ARTICLES [COUNT]
#   benchmarks/run.sh side-by-side DATA ARTICLES [COUNT]
#   benchmarks/run.sh end-to-end ARTICLES [COUNT]
#   benchmarks/run.sh sizes|load
#   benchmarks/run.sh memory ARTICLES [SECONDS]
#   benchmarks/run.sh linking FOLDER [COUNT]
#   benchmarks/run.sh filters [COUNT]
#   benchmarks/run.sh store FOLDER [EVENTS]
#   benchmarks/run.sh server ADDRESS ARTICLES [SECONDS] [COUNT]
#   benchmarks/run.sh pages ADDRESS DIR
#   benchmarks/run.sh performance DATA ARTICLES PAGE
#
# The tables go to standard output, all else to standard error or below benchmarks/target; performance
# measures all but the first line and writes them into the file PAGE. SAKSI_ARTICLES and SAKSI_SECONDS
# are its COUNT and SECONDS, SAKSI_ALONE=yes leaves the other tools out.
set -eu

usage() {
    sed -n '2,20s/^# \{0,1\}//p' "$0" >&2
    exit 2
}
need() { [ "$1" -ge "$2" ] || usage; }
folder() { [ -d "$1" ] || { echo "run.sh: no folder $1" >&2; exit 2; }; }

need $# 1
what=$1
shift
case $what in
    trees | tags | names | speed | coding | memory | linking | store | end-to-end) need $# 1 && folder "$1" ;;
    side-by-side) need $# 2 && folder "$1" && folder "$2" ;;
    performance) need $# 3 && folder "$1" && folder "$2" ;;
    server) need $# 2 && folder "$2" ;;
    pages) need $# 2 ;;
    sizes | load | filters) ;;
    *) usage ;;
esac

home=$(cd "$(dirname "$0")/.." && pwd -P)
target=$home/benchmarks/target
# What needs the database or the browser of a module's tests stands among them.
with_tests() {
    (cd "$home" && mvn -q -ntp -pl "$1" -am test-compile dependency:build-classpath \
        -Dmdep.outputFile=target/test.classpath) >&2
}
if [ "$what" = store ]; then
    with_tests store
elif [ "$what" = pages ]; then
    with_tests server
else
    (cd "$home" && mvn -q -ntp -Pbenchmarks -pl benchmarks -am process-classes) >&2
fi

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
classes=$target/classes
for module in model language coder linker store training; do
    classes=$classes:$home/$module/target/classes
done
# One processor for all threads of the process, where the system can say so.
one=
if command -v taskset >/dev/null; then one="taskset -c ${SAKSI_PROCESSOR:-0}"; fi

run() {
    $one "$java" -XX:ActiveProcessorCount=1 -XX:+UseSerialGC -Xmx3g -cp "$classes:$target/lib/*" "$@"
}

# On all processors, with the flags given before the class.
free() { "$java" "$@"; }

# The folder of the jars that ship; the first call of the command builds them.
shipped() {
    "$home/saksi" --version >/dev/null
    IFS= read -r build <"$home/.saksi/current"
    printf '%s\n' "$home/.saksi/$build"
}

linking() { free -Xmx512m -XX:+UseSerialGC -cp "$classes:$target/lib/*" org.saksi.benchmarks.LinkingSpeed "$1" "${2:-300000}"; }
filters() { free -Xmx2g -XX:+UseSerialGC -cp "$classes:$target/lib/*" org.saksi.benchmarks.FilterSpeed "${1:-1000000}"; }
store() {
    module=$home/store/target
    rm -rf "$module/load"
    for database in sqlite postgresql; do
        free -Xmx1g --enable-native-access=ALL-UNNAMED \
            -cp "$module/test-classes:$module/classes:$(cat "$module/test.classpath")" \
            org.saksi.store.StoreLoad "$database" "${2:-1000000}" 4 8 "$module/load/$database" "$1"
    done
}
pages() {
    module=$home/server/target
    mkdir -p "$2"
    free -Xmx1g -cp "$module/test-classes:$module/classes:$(cat "$module/test.classpath")" org.saksi.server.page.Tour "$1" "$2"
}
server() { free -Xmx1g -cp "$classes:$target/lib/*" org.saksi.benchmarks.ServerSpeed "$@"; }
speed() { run org.saksi.benchmarks.Speed "$1" "$target/jmh.log"; }
coding() { run org.saksi.benchmarks.CodingSpeed "$1" "${2:-400}"; }
side_by_side() {
    data=$1
    articles=$2
    shift 2
    run org.saksi.benchmarks.SideBySide "$data" "$articles" "$target/models" "$@"
}
end_to_end() {
    shipped >/dev/null
    free -Xmx1g -cp "$classes:$target/lib/*" org.saksi.benchmarks.EndToEnd "$home/saksi" "$1" "$target/end-to-end" \
        "${2:-1000}"
}
sizes() {
    jars=$(shipped)
    free -cp "$classes:$target/lib/*" org.saksi.benchmarks.ModelSizes "$jars"/saksi-language-*.jar
}
load() {
    jars=$(shipped)
    free -cp "$jars/*:$classes" org.saksi.benchmarks.LoadTime "${1:-10}"
}
memory() {
    free -Xmx300m -XX:+UseParallelGC -cp "$classes:$target/lib/*" org.saksi.benchmarks.MemoryUnderLoad "$1" "${2:-120}"
}
part() {
    name=$1
    shift
    echo "run.sh: $name ..." >&2
    "$@" >"$work/$name"
}
performance() {
    work=$target/performance
    mkdir -p "$work"
    rm -f "$work"/*
    part version.txt "$home/saksi" --version
    part start.txt "$home/benchmarks/startup.sh" 20
    part sizes.md sizes
    part load.md load
    part speed.md speed "$2"
    part coding.md coding "$2"
    part memory.md memory "$2" "${SAKSI_SECONDS:-120}"
    part end-to-end.md end_to_end "$2" "${SAKSI_ARTICLES:-1000}"
    [ -n "${SAKSI_ALONE:-}" ] || part side-by-side.md side_by_side "$1" "$2"
    free -cp "$classes:$target/lib/*" org.saksi.benchmarks.PerformancePage "$work" "$3"
    echo "run.sh: wrote $3" >&2
}

case $what in
    trees | tags | names) run org.saksi.benchmarks.Baselines "$what" "$1" ;;
    speed) speed "$1" ;;
    coding) coding "$@" ;;
    side-by-side) side_by_side "$@" ;;
    end-to-end) end_to_end "$@" ;;
    sizes) sizes ;;
    load) load "$@" ;;
    memory) memory "$@" ;;
    linking) linking "$@" ;;
    filters) filters "$@" ;;
    store) store "$@" ;;
    server) server "$@" ;;
    pages) pages "$@" ;;
    performance) performance "$@" ;;
esac
