#!/usr/bin/env bash
# Runs both pre-commit hooks of this checkout, as committed, on a scratch repository: a threat must fail, a friendly text must pass.
# Needs git and pre-commit, on PATH or in $PRE_COMMIT; what the hooks install goes to a temporary folder.
set -euo pipefail

checkout=$(cd "$(dirname "$0")/.." && pwd)
pre_commit=${PRE_COMMIT:-pre-commit}
command -v "$pre_commit" >/dev/null || { echo "there is no $pre_commit: install it, or set PRE_COMMIT" >&2; exit 2; }

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# Inside another hook these would name the outer repository.
unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE
export PRE_COMMIT_HOME=$scratch/home
mkdir "$scratch/repository"
cd "$scratch/repository"
git init --quiet

cat > threat.md <<'TEXT'
Beste klant,

Als u niet binnen drie dagen betaalt, dan stappen wij naar de rechter.
TEXT
cat > friendly.md <<'TEXT'
Beste {{voornaam}},

Wat vervelend dat het pakket beschadigd is. Ik stuur u vandaag nog een nieuw exemplaar.
TEXT
cat > threat.jsonl <<'TEXT'
{"id": "threat", "language": "nl", "channel": "chat", "turns": [{"role": "customer", "text": "Hallo, ik heb een vraag over mijn rekening."}, {"role": "agent", "text": "Als u niet binnen drie dagen betaalt, dan stappen wij naar de rechter."}]}
TEXT
cat > friendly.jsonl <<'TEXT'
{"id": "friendly", "language": "nl", "channel": "chat", "turns": [{"role": "agent", "name": "Sanne", "text": "Goedemiddag, u spreekt met Sanne. Waarmee kan ik u helpen?"}, {"role": "customer", "text": "Hoe laat bent u morgen open?"}, {"role": "agent", "name": "Sanne", "text": "Morgen zijn wij open van negen tot vijf. Kan ik verder nog iets voor u doen?"}, {"role": "customer", "text": "Nee, bedankt!"}, {"role": "agent", "name": "Sanne", "text": "Graag gedaan en een fijne dag!"}]}
TEXT
git add .

failed=0

# try HOOK FILE pass|fail
try() {
  local outcome=pass output
  output=$("$pre_commit" try-repo "$checkout" "$1" --files "$2" --verbose 2>&1) || outcome=fail
  if [ "$outcome" != "$3" ]; then
    echo "NOT OK: $1 on $2: expected $3, got $outcome"
  elif [ "$outcome" = pass ] && ! grep -q 'Passed' <<<"$output"; then
    echo "NOT OK: $1 on $2: the hook did not run"
  elif [ "$outcome" = fail ] && ! grep -q 'court-threat' <<<"$output"; then
    echo "NOT OK: $1 on $2: failed, but without naming court-threat"
  else
    echo "ok: $1 on $2: $outcome"
    return
  fi
  sed 's/^/    /' <<<"$output"
  failed=1
}

try calllint-templates threat.md fail
try calllint-templates friendly.md pass
try calllint threat.jsonl fail
try calllint friendly.jsonl pass
exit "$failed"
