// 实施的工程、计划与行动 | Programmes carried out
// 问：规划实施哪些工程、计划、行动和战略，由谁实施，状态如何？
// Question: Which programmes, schemes and strategies are carried out, by whom, and how far along?
// $plan: "" — 规划编号所含文字，空为全部 / part of a plan's id, empty for all
MATCH (actor:Entity)-[fact:IMPLEMENTS]->(program:Entity)
WHERE fact.document CONTAINS $plan
MATCH (document:Document {id: fact.document})
RETURN program.name AS program, head([label IN labels(program) WHERE label <> 'Entity']) AS kind, actor.name AS actor,
       fact.status AS status, fact.line AS line, document.name AS plan
ORDER BY plan, line, fact.start, program, actor, status
