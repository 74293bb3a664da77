namespace KnowledgeGraph.Extraction;

/// <summary>An entity by its label and canonical name.</summary>
/// <param name="Label">A label of the schema: <c>Region</c>.</param>
/// <param name="Name">Its canonical name in the document: 杭州.</param>
internal readonly record struct EntityRef(string Label, string Name);
