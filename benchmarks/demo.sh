#!/bin/sh
# The main job, as a reader of the README would type it: add the sample corpus, ask three questions.
# No key, no model, no network; the home is .demo/ in this folder.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/.venv/bin:$PATH"
ASSISTANT_HOME="$PWD/.demo"
ASSISTANT_CONFIG="$PWD/.demo/config.toml"
export PATH ASSISTANT_HOME ASSISTANT_CONFIG
unset OPENAI_API_KEY OPENAI_BASE_URL ASSISTANT_MODEL ASSISTANT_CHROMA_URL 2>/dev/null || true

show() {
    printf '\n$ assistant'
    for word in "$@"; do
        case $word in *[!A-Za-z0-9/._-]*) printf ' "%s"' "$word" ;; *) printf ' %s' "$word" ;; esac
    done
    printf '\n\n'
    assistant "$@"
}

show add corpus
show ask "What did Reyl say about the radar?"
show ask "What will the Lindach dam cost?"
show ask "What did the ferry tickets cost?"
printf '\nAsk your own: ASSISTANT_HOME=.demo .venv/bin/assistant ask "..."   or: .venv/bin/assistant --home .demo chat\n'
