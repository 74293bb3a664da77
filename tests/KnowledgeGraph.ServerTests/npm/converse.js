// Holds the conversation of the fake server with Neo4j's own driver: node converse.js URI [DATABASE]. Prints what came back as one JSON line.
'use strict';
const neo4j = require(require.resolve('neo4j-driver', { paths: [process.cwd()] }));
const [uri, database] = process.argv.slice(2);
(async () => {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'pass'), { encrypted: 'ENCRYPTION_OFF', maxTransactionRetryTime: 0, telemetryDisabled: true });
  const session = driver.session(database ? { database } : {});
  const read = await session.run('RETURN $x AS x', { x: neo4j.int(1) });
  const written = await session.executeWrite(async tx => (await tx.run('CREATE (n:Plan)')).summary.counters.updates().nodesCreated);
  let refusal;
  try { await session.run('WRONG'); } catch (e) { refusal = { code: e.code, message: e.message, status: e.gqlStatus, cause: e.cause && e.cause.message }; }
  const [node, moment] = read.records[0]._fields;
  console.log(JSON.stringify({
    rows: read.records.length, keys: read.records[0].keys, labels: node.labels, name: node.properties.name, elementId: node.elementId,
    moment: moment && moment.toString(), written, refusal, bookmarks: session.lastBookmarks(),
  }));
  await session.close();
  await driver.close();
})().catch(e => { console.error(e.code, e.message); process.exit(1); });
