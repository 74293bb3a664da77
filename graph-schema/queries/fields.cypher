// 重点领域由哪些领域组成 | The fields of a key area
// 问：某个重点技术领域包括哪些领域，文中何处列出？
// Question: Which fields make up a key area, and where does the plan list them?
// $area: "新一代信息技术" — 重点领域名 / name of the key area
// $plan: "" — 规划编号所含文字，空为全部 / part of a plan's id, empty for all
MATCH (field:Entity)-[fact:PART_OF]->(area:TechnologyField {name: $area})
WHERE fact.document CONTAINS $plan
MATCH (document:Document {id: fact.document})
RETURN field.name AS field, fact.status AS status, fact.line AS line, fact.count AS times, document.name AS plan
ORDER BY plan, line, fact.start, field
