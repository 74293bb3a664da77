// 某名称在文中的所有出处 | Where something is mentioned
// 问：某机构、领域、平台等在哪些章节、专栏、哪一行以什么写法出现？
// Question: In which sections and columns, on which lines and in which words does a name occur?
// $name: "之江实验室" — 名称或别名 / name or alias
// $plan: "" — 规划编号所含文字，空为全部 / part of a plan's id, empty for all
MATCH (part)-[mention:MENTIONS]->(entity:Entity)
WHERE (entity.name = $name OR $name IN coalesce(entity.aliases, [])) AND part.id CONTAINS $plan
OPTIONAL MATCH (above)-[:HAS_PARAGRAPH]->(part)
RETURN entity.name AS name, mention.surface AS surface, mention.composed AS completed, coalesce(above.title, part.name) AS heading,
       mention.line AS line, mention.start AS position
ORDER BY mention.document, position
