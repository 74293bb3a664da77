// 规划的依据与发布机构 | What a plan is based on and who issued it
// 问：规划依据哪些上位文件，由谁发布？
// Question: On which documents is a plan based, and who issued it?
// $plan: "" — 规划编号所含文字，空为全部 / part of a plan's id, empty for all
MATCH (document:Document)-[fact:BASED_ON|ISSUED_BY]->(source:Entity)
WHERE document.id CONTAINS $plan
RETURN type(fact) AS relation, source.name AS source, document.published AS published, fact.line AS line, document.name AS plan
ORDER BY plan, line, relation, source
