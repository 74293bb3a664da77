// 合作网络 | Who works together
// 问：与哪些高校、地区和平台合作？
// Question: With which universities, regions and platforms does the plan's place work together?
// $plan: "" — 规划编号所含文字，空为全部 / part of a plan's id, empty for all
MATCH (one:Entity)-[fact:COOPERATES_WITH]->(other:Entity)
WHERE fact.document CONTAINS $plan
MATCH (document:Document {id: fact.document})
RETURN one.name AS one, other.name AS other, head([label IN labels(other) WHERE label <> 'Entity']) AS kind,
       fact.status AS status, fact.line AS line, document.name AS plan
ORDER BY plan, line, one, other
