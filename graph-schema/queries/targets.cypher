// 按年份、主体和界限查目标 | Targets by year, subject and operator
// 问：到某年，某主体承诺了哪些有界限的目标值？
// Question: Which values are promised for a year, by which subject, as at least, at most or exactly?
// $year: 2025 — 目标年份 / year
// $subject: "" — 主体名所含文字，空为全部 / part of the subject's name, empty for all
// $operator: ">=" — =、>=、>、<=、<、~，空为全部 / one of these, empty for all
// $plan: "" — 规划编号所含文字，空为全部 / part of a plan's id, empty for all
MATCH (subject:Entity)-[fact:HAS_TARGET]->(target:Target)-[:OF_INDICATOR]->(indicator:Indicator)
WHERE target.year = $year AND subject.name CONTAINS $subject
  AND ($operator = '' OR target.operator = $operator) AND fact.document CONTAINS $plan
MATCH (document:Document {id: fact.document})
RETURN indicator.name AS indicator, target.operator AS operator, target.value AS value, target.valueMax AS valueMax,
       target.unit AS unit, target.per AS per, subject.name AS subject, target.line AS line, document.name AS plan
ORDER BY plan, line, target.start, indicator
