// 争取和谋划的事项 | What is sought rather than planned
// 问：哪些事项还只是争取、谋划（或：已建成、正在进行、计划中）？
// Question: Which things are only sought (or: done, ongoing, planned)?
// $status: "sought" — sought 争取谋划、planned 计划、ongoing 进行、done 完成 / one of these
// $plan: "" — 规划编号所含文字，空为全部 / part of a plan's id, empty for all
MATCH (subject)-[fact]->(object:Entity)
WHERE fact.status = $status AND fact.document CONTAINS $plan
MATCH (document:Document {id: fact.document})
RETURN subject.name AS subject, type(fact) AS relation, object.name AS object, fact.line AS line, document.name AS plan
ORDER BY plan, line, relation, object, subject
