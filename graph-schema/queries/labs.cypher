// 实验室的建设与支持 | Labs that are built or supported
// 问：哪些实验室由谁建设、支持，到什么程度，位于何处？
// Question: Which labs are built or supported, by whom, how far along, and where do they stand?
// $plan: "" — 规划编号所含文字，空为全部 / part of a plan's id, empty for all
MATCH (actor:Entity)-[fact:BUILDS|SUPPORTS]->(lab:Lab)
WHERE fact.document CONTAINS $plan
MATCH (document:Document {id: fact.document})
OPTIONAL MATCH (lab)-[:LOCATED_IN]->(place:Entity)
WITH lab, fact, actor, document, place ORDER BY place.name
RETURN lab.name AS lab, type(fact) AS relation, actor.name AS actor, fact.status AS status,
       collect(place.name) AS places, fact.line AS line, document.name AS plan
ORDER BY plan, line, lab, relation, actor
