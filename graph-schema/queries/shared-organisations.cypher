// 多个领域共同依托的机构 | Organisations that several fields share
// 问：哪些机构同时支撑两个以上的技术领域？
// Question: Which organisations do two fields or more rely on?
// $plan: "" — 规划编号所含文字，空为全部 / part of a plan's id, empty for all
MATCH (field:TechnologyField)-[fact:RELIES_ON]->(organisation:Entity)
WHERE fact.document CONTAINS $plan
WITH organisation, field, min(fact.line) AS line ORDER BY line, field.name
WITH organisation, collect(field.name) AS fields, collect(line) AS lines
WHERE size(fields) > 1
RETURN organisation.name AS organisation, fields, lines
ORDER BY size(fields) DESC, organisation
