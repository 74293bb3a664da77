// 创新空间的聚焦方向 | What zones focus on
// 问：走廊、科技城、高新区、小镇等各自聚焦哪些领域、产业和技术？
// Question: On which fields, industries and technologies do corridors, science cities, high-tech zones and towns focus?
// $plan: "" — 规划编号所含文字，空为全部 / part of a plan's id, empty for all
MATCH (zone:ScienceCityZone)-[fact:FOCUSES_ON]->(focus:Entity)
WHERE fact.document CONTAINS $plan
MATCH (document:Document {id: fact.document})
RETURN zone.name AS zone, head([label IN labels(focus) WHERE label <> 'Entity']) AS kind, focus.name AS focus,
       fact.status AS status, fact.line AS line, document.name AS plan
ORDER BY plan, line, fact.start, zone, focus
