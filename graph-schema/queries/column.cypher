// 某个专栏讲了什么 | What a column is about
// 问：某个专栏有哪些条目，各条目讲的是什么？
// Question: Which items does a column have, and what is each about?
// $number: 7 — 专栏号 / number of the column
// $plan: "" — 规划编号所含文字，空为全部 / part of a plan's id, empty for all
MATCH (box:Column)-[has:HAS_ITEM]->(item:Item)
WHERE box.number = $number AND box.id CONTAINS $plan
OPTIONAL MATCH (item)-[:DESCRIBES]->(entity:Entity)
WITH box, has, item, entity ORDER BY entity.name
RETURN box.title AS box, has.ordinal AS ordinal, item.title AS item, collect(entity.name) AS about, item.line AS line
ORDER BY box, ordinal
