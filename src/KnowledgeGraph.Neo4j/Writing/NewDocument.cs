using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j.Records;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>A document that is to be written, and what is still being done about it.</summary>
/// <param name="Graph">What it says.</param>
/// <param name="Record">The record of it.</param>
/// <param name="RecordText">The record's text, which is written last.</param>
/// <param name="Checking">Ends where the graph may be stored, and fails where it may not: nothing is written before.</param>
internal sealed record NewDocument(DocumentGraph Graph, DocumentRecord Record, Task<string> RecordText, Task Checking);
