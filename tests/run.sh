#!/usr/bin/env bash
# Installs what the tests need and runs them all. The last line adds up all test projects: N passed, N failed[, N skipped].
#   tests/run.sh                 everything
#   tests/run.sh KnowledgeGraph.Tests    one project
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# What a bare machine lacks: a Java runtime and npm for the Neo4j server of the tests, Chromium with a Chinese font for the tests of Neo4j Browser,
# jieba for the comparison with it, unzip for looking into packages.
missing=()
command -v java >/dev/null || missing+=(openjdk-17-jre-headless)
command -v npm >/dev/null || missing+=(nodejs npm)
command -v chromium >/dev/null || missing+=(chromium)
compgen -G "/usr/share/fonts/opentype/noto/NotoSansCJK*" >/dev/null || missing+=(fonts-noto-cjk)
/usr/bin/python3 -c "import jieba" 2>/dev/null || missing+=(python3-jieba)
command -v unzip >/dev/null || missing+=(unzip)
if [ ${#missing[@]} -gt 0 ]; then
  echo "installing: ${missing[*]}"
  sudo=$([ "$(id -u)" -eq 0 ] || echo sudo)
  $sudo apt-get update -qq && $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
[ "${1:-}" != "--install-only" ] || exit 0

configuration=${CONFIGURATION:-Release}
projects=("$@")
if [ ${#projects[@]} -eq 0 ]; then
  projects=(KnowledgeGraph.Tests KnowledgeGraph.ServerTests)
fi

dotnet build KnowledgeGraph.sln --configuration "$configuration" --nologo --verbosity quiet

passed=0; failed=0; skipped=0; broken=0
for project in "${projects[@]}"; do
  [ -d "tests/$project" ] || { echo "no test project tests/$project" >&2; exit 2; }
  log=$(mktemp)
  if ! dotnet test --project "tests/$project" --configuration "$configuration" --no-build | tee "$log"; then
    broken=1
  fi
  count() { sed -nE "s/^ *$1: ([0-9]+)\$/\1/p" "$log" | tail -n 1; }
  passed=$((passed + $(count succeeded || true) + 0))
  failed=$((failed + $(count failed || true) + 0))
  skipped=$((skipped + $(count skipped || true) + 0))
  rm -f "$log"
done

line="$passed passed, $failed failed"
[ "$skipped" -eq 0 ] || line="$line, $skipped skipped"
if [ "$broken" -ne 0 ] && [ "$failed" -eq 0 ]; then
  echo "A test project ended with an error of its own; see above." >&2
fi
echo "$line"
[ "$broken" -eq 0 ] && [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
