using KnowledgeGraph.Benchmarks.Neo4j;

return args switch
{
    ["neo4j", ..] => await LoadThroughput.RunAsync(args[1..]),
    ["neo4j-scale", ..] => await LoadScale.RunAsync(args[1..]),
    _ => 0,
};
