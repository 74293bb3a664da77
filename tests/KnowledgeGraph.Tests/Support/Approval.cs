namespace KnowledgeGraph.Tests.Support;

/// <summary>Compares with a golden file of the repository.</summary>
/// <remarks>
/// A missing or different file fails the test and leaves <c>*.received.txt</c> beside it. With the environment variable
/// <c>KNOWLEDGEGRAPH_APPROVE=1</c> the received text becomes the golden file; in CI that switch fails the test.
/// </remarks>
internal static class Approval
{
    public static void Verify(string relativePath, string received)
    {
        bool approves = Environment.GetEnvironmentVariable("KNOWLEDGEGRAPH_APPROVE") == "1";
        Assert.False(approves && Environment.GetEnvironmentVariable("CI") == "true", "KNOWLEDGEGRAPH_APPROVE is set in CI.");
        string path = Path.Combine(Repository.Root, relativePath);
        string receivedPath = path.Replace(".approved.", ".received.", StringComparison.Ordinal);
        string text = received.EndsWith('\n') ? received : received + "\n";
        if (approves)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            File.Delete(receivedPath);
            return;
        }

        string? approved = File.Exists(path) ? File.ReadAllText(path) : null;
        if (approved == text)
        {
            File.Delete(receivedPath);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(receivedPath)!);
        File.WriteAllText(receivedPath, text);
        Assert.Fail(approved is null
            ? $"{relativePath} is missing; read {Path.GetFileName(receivedPath)} beside it and approve it with KNOWLEDGEGRAPH_APPROVE=1."
            : $"{relativePath} differs at {FirstDifference(approved, text)}; see {Path.GetFileName(receivedPath)}. Approve with KNOWLEDGEGRAPH_APPROVE=1.");
    }

    /// <summary>Compares a hand-written file with what parts of it should say; approving rewrites it.</summary>
    public static void VerifyWhole(string relativePath, string current, string expected)
    {
        bool approves = Environment.GetEnvironmentVariable("KNOWLEDGEGRAPH_APPROVE") == "1";
        Assert.False(approves && Environment.GetEnvironmentVariable("CI") == "true", "KNOWLEDGEGRAPH_APPROVE is set in CI.");
        if (approves)
        {
            File.WriteAllText(Path.Combine(Repository.Root, relativePath), expected);
            return;
        }

        if (current != expected)
        {
            Assert.Fail($"{relativePath} shows something else at {FirstDifference(current, expected)}. Approve with KNOWLEDGEGRAPH_APPROVE=1.");
        }
    }

    private static string FirstDifference(string approved, string received)
    {
        string[] left = approved.Split('\n');
        string[] right = received.Split('\n');
        int line = 0;
        while (line < Math.Min(left.Length, right.Length) && left[line] == right[line])
        {
            line++;
        }

        return $"line {line + 1}: expected '{left.ElementAtOrDefault(line)}', received '{right.ElementAtOrDefault(line)}'";
    }
}
