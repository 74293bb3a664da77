using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Cli.Questions;

namespace KnowledgeGraph.Cli.Browser;

/// <summary>The saved questions as Neo4j Browser takes them in: a ZIP of <c>.cypher</c> files, whose folder becomes a folder of favourites.</summary>
internal static class FavouritesArchive
{
    private const string Folder = "规划问题 Plan questions/";

    // The same questions give the same bytes: the earliest time that the format can say.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(SavedQuestions questions)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (SavedQuestion question in questions.All)
            {
                ZipArchiveEntry entry = archive.CreateEntry($"{Folder}{question.Name}.cypher");
                entry.LastWriteTime = Time;
                using Stream content = entry.Open();
                content.Write(Encoding.UTF8.GetBytes(question.ToFavourite()));
            }
        }

        return bytes.ToArray();
    }
}
