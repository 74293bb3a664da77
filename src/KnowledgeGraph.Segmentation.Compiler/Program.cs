using KnowledgeGraph.Segmentation.Compiler;

if (args.Length != 2)
{
    Console.Error.WriteLine("Usage: KnowledgeGraph.Segmentation.Compiler SOURCES RESOURCES: compiles jieba's tables in SOURCES into the files of RESOURCES.");
    return 2;
}

foreach ((string name, byte[] bytes) in ResourceCompiler.Compile(new JiebaSources(args[0])))
{
    File.WriteAllBytes(Path.Combine(args[1], name), bytes);
    Console.WriteLine($"{name} {bytes.Length}");
}

return 0;
