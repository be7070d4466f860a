# What the scripts in this folder share; each sources this file, which also changes to the root of the repository.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# What is built once is neither debugged nor built again; what would be kept for both fills a disk.
if [ -n "${CI:-}" ]; then
    export CARGO_PROFILE_DEV_DEBUG=0 CARGO_INCREMENTAL=0
fi

heading() {
    printf '\n--- %s ---\n' "$*"
}

# Records that a check (first argument) cannot be run here, with the reason. `.ci/run` lists these at the end. If
# REQUIRE_ALL is set, as in the workflow files, this is an error.
left_out() {
    local check=$1
    shift
    echo "left out: $check: $*"
    if [ -n "${REQUIRE_ALL:-}" ]; then
        exit 1
    fi
    if [ -n "${LEFT_OUT:-}" ]; then
        echo "$check: $*" >>"$LEFT_OUT"
    fi
}

# Whether a program is available; tries to install it with the command that follows its name.
have() {
    local program=$1
    shift
    command -v "$program" >/dev/null || { "$@" && command -v "$program" >/dev/null; }
}

# Whether the nightly toolchain is available with the named components; tries to install them.
have_nightly() {
    command -v rustup >/dev/null || return 1
    rustup +nightly which rustc >/dev/null 2>&1 || rustup toolchain install nightly --profile minimal || return 1
    local component
    for component in "$@"; do
        rustup component add "$component" --toolchain nightly || return 1
    done
}

# Whether the standard library of a target is available; tries to install it.
have_target() {
    command -v rustup >/dev/null && rustup target add "$1"
}

# The packages outside the workspace that are built for the host.
outside=(tests/compatibility tests/features tests/lints tests/renamed)

# Runs cargo on a package outside the workspace: `in_package FOLDER COMMAND...`. All share one target directory, since
# most of their dependencies are the same.
in_package() {
    local manifest=$1/Cargo.toml command=$2
    shift 2
    CARGO_TARGET_DIR=$PWD/target/outside cargo "$command" --manifest-path "$manifest" "$@"
}

# Copies all files to a folder, except those that git ignores.
copy_to() {
    git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
        if [ -e "$file" ]; then printf '%s\0' "$file"; fi
    done | tar --create --null --files-from - | tar --extract --directory "$1"
}
