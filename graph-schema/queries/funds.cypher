// 基金的规模与投向 | Funds, their size and what they are for
// 问：规划设立、做大哪些基金，规模多少，投向哪里？
// Question: Which funds are set up or enlarged, how large are they, and what are they for?
// $plan: "" — 规划编号所含文字，空为全部 / part of a plan's id, empty for all
MATCH (fund:Fund)-[fact:HAS_TARGET|HAS_OBSERVATION|FOCUSES_ON]->(object)
WHERE fact.document CONTAINS $plan
MATCH (document:Document {id: fact.document})
RETURN fund.name AS fund, type(fact) AS relation, object.name AS object, fact.line AS line, document.name AS plan
ORDER BY plan, line, fact.start, fund, relation, object
