# What the parts with clients of others share: `graphql/run` and `mcp/run` source this file.

# Installs what `package.json` and `requirements.txt` pin, unless it is there: `install_clients FROM INTO`.
install_clients() {
    local from=$1 into=$2
    if cmp --quiet "$from/package.json" "$into/package.json" && cmp --quiet "$from/requirements.txt" "$into/requirements.txt"; then
        return
    fi
    echo "installing what package.json and requirements.txt pin"
    rm -rf "$into"
    mkdir -p "$into"
    cp "$from/package.json" "$into"
    # What was not installed in full is to be installed anew: the second file is copied last.
    if (cd "$into" && npm install --silent --no-package-lock --no-audit --no-fund --ignore-scripts) &&
        python3 -m venv "$into/python" &&
        "$into/python/bin/pip" install --quiet --disable-pip-version-check --requirement "$from/requirements.txt"; then
        cp "$from/requirements.txt" "$into"
    else
        echo "the clients could not be installed; the first time, this needs the network" >&2
        return 1
    fi
}
