#!/usr/bin/env bash
# Holds outputs of calllint against their consumers: schemas, validators and readers that others made.
#
#     .ci/outputs/check.sh DIR
#
# DIR holds the outputs: *.github.txt, *.gitlab.json, *.junit.xml, *.rdjson.json, *.csv and *.md, at least one of each.
# Needs node and npm (validators are installed once, into .ci/outputs/node_modules), and a Python with calllint's extra `test` and
# junitparser: $PYTHON, or python3.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
[ "$#" -eq 1 ] && [ -d "$1" ] || { echo "usage: $0 DIR" >&2; exit 2; }

if ! cmp -s "$here/package-lock.json" "$here/node_modules/.calllint-lock"; then
    npm ci --prefix "$here" --legacy-peer-deps --ignore-scripts --no-audit --no-fund >&2
    cp "$here/package-lock.json" "$here/node_modules/.calllint-lock"
fi

exec "${PYTHON:-python3}" "$here/check.py" "$1"
