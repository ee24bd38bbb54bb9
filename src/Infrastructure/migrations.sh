#!/usr/bin/env bash
# Adds one migration for all three engines, or checks that none is missing.
#   src/Infrastructure/migrations.sh add NAME | check
set -euo pipefail
cd "$(dirname "$0")"
for engine in Sqlite SqlServer PostgreSql; do
  context="${engine}UnionDbContext"
  case "${1:?add NAME or check}" in
    add) dotnet ef migrations add "${2:?name}" --no-build -c "$context" -o "Persistence/Migrations/$engine" ;;
    check) dotnet ef migrations has-pending-model-changes --no-build -c "$context" ;;
  esac
done
