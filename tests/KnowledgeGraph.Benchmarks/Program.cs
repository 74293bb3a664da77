using KnowledgeGraph.Benchmarks.Extraction;
using KnowledgeGraph.Benchmarks.Neo4j;

return args switch
{
    ["neo4j", ..] => await LoadThroughput.RunAsync(args[1..]),
    ["extraction", ..] => await ExtractionThroughput.RunAsync(args[1..]),
    ["hostile", ..] => HostileThroughput.Run(args[1..]),
    _ => 0,
};
