// 创新空间里有什么 | What lies in which zone
// 问：各创新空间由哪些部分组成，里面有哪些实验室、小镇和平台？
// Question: What parts does each zone have, and which labs, towns and platforms stand in it?
// $plan: "" — 规划编号所含文字，空为全部 / part of a plan's id, empty for all
MATCH (inner:Entity)-[fact:LOCATED_IN|PART_OF]->(zone:ScienceCityZone)
WHERE fact.document CONTAINS $plan
MATCH (document:Document {id: fact.document})
RETURN zone.name AS zone, type(fact) AS relation, head([label IN labels(inner) WHERE label <> 'Entity']) AS kind,
       inner.name AS inner, fact.line AS line, document.name AS plan
ORDER BY plan, line, fact.start, zone, inner
