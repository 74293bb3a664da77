using KnowledgeGraph.Benchmarks.Extraction;
using KnowledgeGraph.Benchmarks.Neo4j;
using KnowledgeGraph.Benchmarks.Segmentation;

return args switch
{
    ["neo4j", ..] => await LoadThroughput.RunAsync(args[1..]),
    ["neo4j-scale", ..] => await LoadScale.RunAsync(args[1..]),
    ["extraction", ..] => await ExtractionThroughput.RunAsync(args[1..]),
    ["hostile", ..] => HostileThroughput.Run(args[1..]),
    ["segmentation", ..] => await Throughput.RunAsync(args[1..]),
    ["segmentation-startup", ..] => await Startup.RunAsync(args[1..]),
    ["segmentation-first-words"] => Startup.FirstWords(),
    ["segmentation-length", ..] => Linearity.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: neo4j … | neo4j-scale … | extraction … | hostile … | segmentation FOLDER… [--peer FOLDER] [--rounds N] | segmentation-startup | segmentation-length");
    return 2;
}
