#!/usr/bin/env bash
# How cost grows with the number of message types: time to decode, to check and to build, and size, for `protocol` and
# for the two forms of serde. Messages have five fields each; CPU seconds include the expansion of macros.
# Usage: scale.sh [COUNT...], by default 10 100 500 1000.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
scratch=$root/target/scale
counts=("${@:-10 100 500 1000}")
read -ra counts <<<"${counts[*]}"
mkdir -p "$scratch/lib" "$root/target/bench-report"

# Writes a package with $2 messages in the form $1.
generate() {
    local form=$1 count=$2 directory=$scratch/$1-$2
    mkdir -p "$directory/src"
    cat >"$directory/Cargo.toml" <<TOML
[package]
name = "scale-$form-$count"
version = "0.0.0"
edition = "2024"
[workspace]
[dependencies]
$(if [ "$form" = protocol ]; then echo "protocol = { path = '$root/protocol', default-features = false }"
  else echo "serde = { version = '1', features = ['derive'] }"; echo "serde_json = '1'"; fi)
[profile.release]
strip = true
TOML
    python3 "$root/tests/benches/scale.py" "$form" "$count" >"$directory/src/main.rs"
}

# CPU seconds of a cargo command that compiles the generated package alone.
cpu_seconds() {
    local directory=$1
    shift
    touch "$directory/src/main.rs"
    local TIMEFORMAT='%U %S'
    { time CARGO_TARGET_DIR="$scratch/target" CARGO_INCREMENTAL=0 cargo "$@" --quiet --manifest-path "$directory/Cargo.toml" \
        >/dev/null 2>"$scratch/log"; } 2>&1 | awk '{printf "%.2f", $1 + $2}'
}

report=$root/target/bench-report/scale.md
{
    echo '| form | messages | check, CPU s | debug build, CPU s | release build, CPU s | stripped, bytes | bytes per message | decode, ns |'
    echo '|---|---:|---:|---:|---:|---:|---:|---:|'
} | tee "$report"
for form in protocol flatten internal; do
    smallest=
    for count in "${counts[@]}"; do
        directory=$scratch/$form-$count
        generate "$form" "$count"
        # First with its dependencies, then alone.
        for build in check build 'build --release'; do
            # shellcheck disable=SC2086
            cpu_seconds "$directory" $build >/dev/null
        done
        check=$(cpu_seconds "$directory" check)
        debug=$(cpu_seconds "$directory" build)
        release=$(cpu_seconds "$directory" build --release)
        program=$scratch/target/release/scale-$form-$count
        bytes=$(stat -c %s "$program")
        if [ -z "$smallest" ]; then
            smallest=$count smallest_bytes=$bytes each=-
        else
            each=$(((bytes - smallest_bytes) / (count - smallest)))
        fi
        echo "| $form | $count | $check | $debug | $release | $bytes | $each | $("$program") |"
    done
done | tee -a "$report"
