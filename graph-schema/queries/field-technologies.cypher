// 某领域下的技术 | Technologies of a field
// 问：规划在某领域列出了哪些技术、产品和研究方向，程度如何？
// Question: Which technologies, products and research topics does the plan list under a field?
// $field: "量子技术" — 领域名 / name of the field
// $plan: "" — 规划编号所含文字，空为全部 / part of a plan's id, empty for all
MATCH (field:TechnologyField {name: $field})-[fact:COVERS]->(technology:Technology)
WHERE fact.document CONTAINS $plan
MATCH (document:Document {id: fact.document})
RETURN technology.name AS technology, fact.status AS status, fact.line AS line, document.name AS plan
ORDER BY plan, line, fact.start, technology
