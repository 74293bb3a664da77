// 重大科研设施 | Large research facilities
// 问：哪些大科学装置已建成、在建、规划或谋划？
// Question: Which large facilities stand, are being built, are planned or only sought?
// $plan: "" — 规划编号所含文字，空为全部 / part of a plan's id, empty for all
MATCH (actor:Entity)-[fact:BUILDS|SUPPORTS]->(facility:ResearchFacility)
WHERE fact.document CONTAINS $plan
MATCH (document:Document {id: fact.document})
RETURN facility.name AS facility, type(fact) AS relation, fact.status AS status, fact.line AS line, fact.count AS times, document.name AS plan
ORDER BY plan, line, fact.start, facility
