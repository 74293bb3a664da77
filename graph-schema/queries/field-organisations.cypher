// 各技术领域依托的机构 | Organisations that each field relies on
// 问：各重点技术领域依托哪些高校、院所、实验室、企业和平台？
// Question: On which universities, institutes, labs, companies and platforms does each field rely?
// $plan: "" — 规划编号所含文字，空为全部 / part of a plan's id, empty for all
MATCH (field:TechnologyField)-[fact:RELIES_ON]->(organisation:Entity)
WHERE fact.document CONTAINS $plan
MATCH (document:Document {id: fact.document})
RETURN field.name AS field, head([label IN labels(organisation) WHERE label <> 'Entity']) AS kind,
       organisation.name AS organisation, fact.line AS line, document.name AS plan
ORDER BY plan, line, field, kind, organisation
