#!/usr/bin/env bash
# Sums the counters of every TRX file under DIR and prints "N passed, N failed", with ", N skipped" when there are any.
# EXIT is the exit code of `dotnet test`. Fails when a test failed or was skipped, when the run failed, and when nothing ran.
#   tests/count-results.sh DIR EXIT
set -euo pipefail

dir=$1
code=$2

# The `notExecuted` counter stays 0 in TRX files: what was skipped is what is in `total` and not in `executed`.
# One <Counters> element a file, possibly not on a line of its own.
read -r total executed passed < <(
  find "$dir" -name '*.trx' -exec cat {} + | tr '>' '\n' | grep '<Counters ' | awk '
    function count(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0 }
    { total += count("total"); executed += count("executed"); passed += count("passed") }
    END { print total + 0, executed + 0, passed + 0 }' || true
)

failed=$((executed - passed))
skipped=$((total - executed))
# A run that broke without a failed test (a crashed test process, a failed build) must not look green.
if [ "$code" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi

line="$passed passed, $failed failed"
if [ "$skipped" -gt 0 ]; then line="$line, $skipped skipped"; fi
[ "$total" -gt 0 ] || echo "no test ran" >&2
echo "$line"
[ "$failed" -eq 0 ] && [ "$skipped" -eq 0 ] && [ "$total" -gt 0 ]
