// 多个领域都提到的技术 | Technologies named under several fields
// 问：哪些技术、应用场景同时出现在两个以上的领域之下？
// Question: Which technologies and fields of use stand under two fields or more?
// $plan: "" — 规划编号所含文字，空为全部 / part of a plan's id, empty for all
MATCH (field:TechnologyField)-[fact:COVERS|FOCUSES_ON]->(subject:Entity)
WHERE fact.document CONTAINS $plan
WITH subject, field, min(fact.line) AS line ORDER BY line, field.name
WITH subject, collect(field.name) AS fields, collect(line) AS lines
WHERE size(fields) > 1
RETURN subject.name AS subject, fields, lines
ORDER BY size(fields) DESC, subject
