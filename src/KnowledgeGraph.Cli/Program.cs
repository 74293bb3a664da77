using KnowledgeGraph.Cli;

return await KgCommandLine.RunAsync(args, CancellationToken.None).ConfigureAwait(false);
