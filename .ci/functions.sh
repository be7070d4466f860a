# What the scripts beside this file share; each of them sources it, and then stands in the root of the repository.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

heading() {
    printf '\n--- %s ---\n' "$*"
}

# Notes a check that cannot be made here, named first, with the reason. `.ci/run` lists them at the end. Where REQUIRE_ALL is set, as in
# the workflow files, nothing may be left out.
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

# Whether a program is there; tries to install it with the command that follows its name.
have() {
    local program=$1
    shift
    command -v "$program" >/dev/null || { "$@" && command -v "$program" >/dev/null; }
}

# Whether the nightly toolchain is there, with the components named; tries to install them.
have_nightly() {
    command -v rustup >/dev/null || return 1
    rustup +nightly which rustc >/dev/null 2>&1 || rustup toolchain install nightly --profile minimal || return 1
    local component
    for component in "$@"; do
        rustup component add "$component" --toolchain nightly || return 1
    done
}

# Whether the standard library of a target is there; tries to install it.
have_target() {
    command -v rustup >/dev/null && rustup target add "$1"
}

# The packages outside of the workspace that are built for the machine at hand.
outside=(tests/compatibility tests/features tests/lints tests/renamed)

# Calls cargo on a package outside of the workspace: `in_package FOLDER COMMAND...`. All of them build into one place, since most of what
# they depend on is the same.
in_package() {
    local manifest=$1/Cargo.toml command=$2
    shift 2
    CARGO_TARGET_DIR=$PWD/target/outside cargo "$command" --manifest-path "$manifest" "$@"
}

# Copies what is under version control, or will be, to a folder.
copy_to() {
    git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
        if [ -e "$file" ]; then printf '%s\0' "$file"; fi
    done | tar --create --null --files-from - | tar --extract --directory "$1"
}
