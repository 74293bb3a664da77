// 指标的基期值与目标值 | Indicators with their starting value and target
// 问：各项指标在起始年是多少，到目标年要达到多少？
// Question: Where does each indicator start, and what is it to reach?
// $from: 2020 — 起始年 / year of the starting value
// $to: 2025 — 目标年 / year of the target
// $plan: "" — 规划编号所含文字，空为全部 / part of a plan's id, empty for all
MATCH (subject:Entity)-[:HAS_TARGET]->(target:Target)-[:OF_INDICATOR]->(indicator:Indicator),
      (subject)-[:HAS_OBSERVATION]->(start:Observation)-[:OF_INDICATOR]->(indicator)
WHERE start.year = $from AND target.year = $to AND start.document = target.document
  AND start.section = target.section AND target.document CONTAINS $plan
  AND start.unit = target.unit
MATCH (document:Document {id: target.document})
RETURN indicator.name AS indicator, start.value AS startValue, start.role AS startRole, target.operator AS operator, target.value AS targetValue,
       target.unit AS unit, start.line AS startLine, target.line AS targetLine, document.name AS plan
ORDER BY plan, targetLine, startLine, indicator
