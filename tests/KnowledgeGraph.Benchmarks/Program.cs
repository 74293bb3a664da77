using KnowledgeGraph.Benchmarks.Neo4j;

return args is ["neo4j", ..] ? await LoadThroughput.RunAsync(args[1..]) : 0;
