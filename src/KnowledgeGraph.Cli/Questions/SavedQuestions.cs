using System.Text;
using KnowledgeGraph.Definitions;

namespace KnowledgeGraph.Cli.Questions;

/// <summary>The questions that come with the program, or those of a folder of definitions.</summary>
internal sealed class SavedQuestions
{
    private const string Ending = ".cypher";

    private SavedQuestions(IReadOnlyList<SavedQuestion> all) => All = all;

    /// <summary>By name, in ordinal order.</summary>
    public IReadOnlyList<SavedQuestion> All { get; }

    /// <summary>Reads <c>queries/*.cypher</c> of a folder of definitions; null for those built in.</summary>
    /// <exception cref="DefinitionException">All that is wrong in all files.</exception>
    public static SavedQuestions Load(string? schemaDirectory)
    {
        List<DefinitionFault> faults = [];
        List<SavedQuestion> questions = [];
        foreach ((string path, string text) in schemaDirectory is null ? BuiltInFiles.Under("queries/") : FilesOf(schemaDirectory))
        {
            if (new QuestionReader(path, faults).Read(Path.GetFileNameWithoutExtension(path), text) is { } question)
            {
                questions.Add(question);
            }
        }

        return faults.Count == 0 ? new SavedQuestions([.. questions.OrderBy(static question => question.Name, StringComparer.Ordinal)]) : throw new DefinitionException(faults);
    }

    /// <summary>The question of that name; null where there is none.</summary>
    public SavedQuestion? Find(string name) => All.FirstOrDefault(question => question.Name == name);

    private static IEnumerable<(string Path, string Text)> FilesOf(string schemaDirectory)
    {
        string folder = Path.Combine(schemaDirectory, "queries");
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*" + Ending).Order(StringComparer.Ordinal).Select(static path => (path.Replace('\\', '/'), File.ReadAllText(path, Encoding.UTF8)))
            : [];
    }
}
