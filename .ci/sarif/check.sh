#!/usr/bin/env bash
# Holds SARIF files against Microsoft's validator with its rules for SARIF and for GitHub Advanced Security.
#
#     .ci/sarif/check.sh FILE.sarif...
#
# Every error and every warning fails the check; notes (advice such as numbered rule ids, or the whole transcript within the log) do not.
# Needs node and npm; the validator itself is installed once, into .ci/sarif/node_modules.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
[ "$#" -gt 0 ] || { echo "usage: $0 FILE.sarif..." >&2; exit 2; }

package=$here/node_modules/@microsoft/sarif-multitool
if ! [ -d "$package" ] || ! cmp -s "$here/package-lock.json" "$here/node_modules/.calllint-lock"; then
    npm ci --prefix "$here" --no-audit --no-fund >&2
    cp "$here/package-lock.json" "$here/node_modules/.calllint-lock"
fi
# The native program: npm's wrapper hands its arguments to a shell, which ends the command at the semicolon.
validator=$(cd "$here" && node -p 'require("@microsoft/sarif-multitool")')
chmod u+x "$validator"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

failed=0
for log in "$@"; do
    found=$scratch/found.sarif
    rm -f "$found"
    # Its exit status says whether it ran, not what it found.
    "$validator" validate "$log" --rule-kind "Sarif;Ghas" --output "$found" --log ForceOverwrite >"$scratch/told" 2>&1 || true
    python3 - "$log" "$found" "$scratch/told" <<'PYTHON' || failed=1
import json
import sys
from collections import Counter
from pathlib import Path

log, found, told = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]).read_text(errors="replace")
if not found.exists() or "Analysis completed successfully." not in told:
    sys.exit(f"{log}: the validator did not run:\n{told}")
levels = Counter()
for run in json.loads(found.read_text("utf-8-sig"))["runs"]:
    invocation = run.get("invocations", [{}])[0]
    broken = invocation.get("toolExecutionNotifications", []) + invocation.get("toolConfigurationNotifications", [])
    levels.update(notice.get("level", "warning") for notice in broken)
    levels.update(result.get("level", "warning") for result in run.get("results", []) if result.get("kind", "fail") == "fail")
if levels["error"] or levels["warning"]:
    print(told)
print(f"{log}: {levels['error']} errors, {levels['warning']} warnings")
sys.exit(1 if levels["error"] or levels["warning"] else 0)
PYTHON
done
exit "$failed"
