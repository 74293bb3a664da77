#!/usr/bin/env bash
# Kills client and server in the middle of a load, 100 times by default, and checks after each that the graph is whole.
#   tests/KnowledgeGraph.ServerTests/kills.sh [TIMES] [SEED]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export KNOWLEDGEGRAPH_KILLS=${1:-100} KNOWLEDGEGRAPH_SEED=${2:-1}
dotnet build tests/KnowledgeGraph.ServerTests --nologo --verbosity quiet
.artifacts/bin/KnowledgeGraph.ServerTests/debug/KnowledgeGraph.ServerTests -class "*KillTests" -showLiveOutput
