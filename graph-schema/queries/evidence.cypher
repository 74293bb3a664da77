// 某实体的全部事实与原文依据 | All facts about something, with the words that support them
// 问：关于某实体，规划说了什么，依据的原文是哪几个字？
// Question: What does the plan say about something, and in which words?
// $name: "西湖实验室" — 名称或别名 / name or alias
// $plan: "" — 规划编号所含文字，空为全部 / part of a plan's id, empty for all
MATCH (entity:Entity)-[fact]-(other)
WHERE (entity.name = $name OR $name IN coalesce(entity.aliases, [])) AND fact.evidence IS NOT NULL AND fact.document CONTAINS $plan
MATCH (document:Document {id: fact.document})
RETURN startNode(fact).name AS subject, type(fact) AS relation, endNode(fact).name AS object, fact.status AS status,
       fact.section AS section, fact.line AS line, fact.evidence AS evidence, document.name AS plan
ORDER BY plan, line, fact.start, relation, subject, object
