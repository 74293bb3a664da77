using KnowledgeGraph.Definitions;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Extending;

/// <summary>A copy of <c>graph-schema</c> with changes; goes with the test.</summary>
internal sealed class EditedSchema : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public EditedSchema(params IEnumerable<SchemaEdit> edits)
    {
        string plain = Path.Combine(Repository.Root, "graph-schema");
        foreach (string file in Directory.EnumerateFiles(plain, "*", SearchOption.AllDirectories))
        {
            _folder.Write(Path.GetRelativePath(plain, file), File.ReadAllBytes(file));
        }

        foreach (SchemaEdit edit in edits)
        {
            edit.Apply(FullName);
        }
    }

    public string FullName => _folder.FullName;

    /// <summary>What is wrong in it, each with its place inside the folder.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            try
            {
                GraphPipeline.Load(FullName);
                return [];
            }
            catch (DefinitionException exception)
            {
                return [.. exception.Faults.Select(fault => fault.ToString().Replace(FullName.Replace('\\', '/') + "/", string.Empty, StringComparison.Ordinal))];
            }
        }
    }

    public void Dispose() => _folder.Dispose();
}
