// Holds queries to the grammars and semantic checks of Cypher 5 and Cypher 25, as Neo4j's own editor has them: node check-cypher.js < queries.json
// In: [{"name", "query", "parameters"}]. Out: [{"name", "version", "message"}], one for each error and each warning of what will go.
'use strict';
const { lintCypherQuery } = require(require.resolve('@neo4j-cypher/language-support', { paths: [process.cwd()] }));
const queries = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const said = [];
for (const { name, query, parameters } of queries) {
  for (const version of ['5', '25']) {
    for (const { message } of lintCypherQuery(`CYPHER ${version} ${query}`, { parameters }).diagnostics) said.push({ name, version, message });
  }
}
console.log(JSON.stringify(said));
