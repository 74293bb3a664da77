// 谁牵头什么 | Who leads what
// 问：哪些企业、机构牵头创建哪些平台？
// Question: Which companies and other organisations lead which platforms?
// $plan: "" — 规划编号所含文字，空为全部 / part of a plan's id, empty for all
MATCH (leader:Entity)-[fact:LEADS]->(led)
WHERE fact.document CONTAINS $plan
MATCH (document:Document {id: fact.document})
RETURN leader.name AS leader, led.name AS led, fact.status AS status, fact.line AS line, document.name AS plan
ORDER BY plan, line, leader, led
