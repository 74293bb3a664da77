namespace KnowledgeGraph.Tests.Neo4j.FakeServer;

/// <summary>What is said on one connection, line by line.</summary>
/// <remarks>
/// <c>C bytes …</c> and <c>S bytes …</c> stand outside of messages; <c>C: …</c> and <c>S: …</c> are messages without their chunk headers;
/// <c>S close</c>, <c>S hang</c> and <c>C close</c> end it; <c># …</c> is a comment. Bytes are written as <see cref="HexPattern"/> reads them.
/// </remarks>
internal sealed class Conversation(IReadOnlyList<ConversationStep> steps)
{
    public IReadOnlyList<ConversationStep> Steps { get; } = steps;

    public static Conversation Parse(string text)
    {
        List<ConversationStep> steps = [];
        foreach (string raw in text.Split('\n'))
        {
            string line = raw.Trim();
            if (line.Length > 0 && line[0] != '#')
            {
                steps.Add(ParseLine(line));
            }
        }

        return new(steps);
    }

    /// <summary>Several connections, one after the other, parted by a line of dashes.</summary>
    public static IReadOnlyList<Conversation> ParseAll(string text)
        => [.. text.Split("\n----").Select(part => Parse(part.TrimStart('-')))];

    private static ConversationStep ParseLine(string line) => line switch
    {
        "S close" => new(StepKind.ServerCloses, null, line),
        "S hang" => new(StepKind.ServerHangs, null, line),
        "C close" => new(StepKind.ClientCloses, null, line),
        ['C', ':', .. string rest] => new(StepKind.ClientMessage, HexPattern.Parse(rest), line),
        ['S', ':', .. string rest] => new(StepKind.ServerMessage, HexPattern.Parse(rest), line),
        _ when line.StartsWith("C bytes ", StringComparison.Ordinal) => new(StepKind.ClientBytes, HexPattern.Parse(line[8..]), line),
        _ when line.StartsWith("S bytes ", StringComparison.Ordinal) => new(StepKind.ServerBytes, HexPattern.Parse(line[8..]), line),
        _ => throw new FormatException($"'{line}' is no step of a conversation."),
    };
}
