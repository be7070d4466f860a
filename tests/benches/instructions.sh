#!/usr/bin/env bash
# Instructions per message, counted by callgrind: a figure that does not depend on the load of the machine.
# Usage: [BENCH=codec] instructions.sh [WORD], where BENCH is the benchmark, and WORD selects jobs, candidates and
# workloads: `instructions.sh "tag first"`, `BENCH=public instructions.sh twitter`.
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! command -v valgrind >/dev/null; then
    echo 'valgrind is not installed; there is nothing else that counts instructions so exactly' >&2
    exit 1
fi
bench=${BENCH:-codec}
program=$(cargo bench -p tests --bench "$bench" --no-run --message-format json |
    sed -n "s/.*\"executable\":\"\([^\"]*\/$bench-[^\"\/]*\)\".*/\1/p" | tail -n 1)
counts=$(mktemp -d)
trap 'rm -rf "$counts"' EXIT

valgrind -q --tool=callgrind --callgrind-out-file="$counts/part" \
    --toggle-collect='*counted_by_callgrind*' --dump-after='*written_down_by_callgrind*' \
    "$program" --instructions "${1-}" >"$counts/names"

# There is one part for each line, in order.
printf '%-20s %-22s %-34s %s\n' job candidate workload 'instructions per message'
part=0
while IFS=$'\t' read -r job candidate workload messages; do
    part=$((part + 1))
    total=$(sed -n 's/^totals: //p' "$counts/part.$part")
    printf '%-20s %-22s %-34s %d\n' "$job" "$candidate" "$workload" $((total / messages))
done <"$counts/names"
