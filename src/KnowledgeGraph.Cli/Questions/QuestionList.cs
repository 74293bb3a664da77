using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Cli.Questions;

/// <summary>Prints which questions there are.</summary>
internal static class QuestionList
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(SavedQuestions questions, bool asJson)
    {
        using StreamWriter writer = new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        foreach (SavedQuestion question in questions.All)
        {
            if (asJson)
            {
                writer.WriteLine(JsonSerializer.Serialize(AsObject(question), Json));
                continue;
            }

            writer.WriteLine($"{question.Name}  {question.ChineseTitle} | {question.Title}");
            foreach (QuestionParameter parameter in question.Parameters)
            {
                writer.WriteLine($"    {parameter.Name}={parameter.DefaultJson}  {parameter.Meaning}");
            }
        }
    }

    private static Dictionary<string, object> AsObject(SavedQuestion question) => new()
    {
        ["name"] = question.Name,
        ["title"] = question.Title,
        ["titleChinese"] = question.ChineseTitle,
        ["question"] = question.Question,
        ["questionChinese"] = question.ChineseQuestion,
        ["parameters"] = question.Parameters.ToDictionary(static parameter => parameter.Name, static parameter => parameter.Default, StringComparer.Ordinal),
    };
}
