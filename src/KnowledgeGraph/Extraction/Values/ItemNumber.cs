namespace KnowledgeGraph.Extraction.Values;

/// <summary>Tells the number of an item, ahead of its words (2.|空气质量评价覆盖…), from a figure.</summary>
internal static class ItemNumber
{
    private const int MostDigits = 2;

    /// <summary>Where the number and its mark end; 0 where none stands at <paramref name="start"/>.</summary>
    public static int End(string text, int start, int end)
    {
        int at = start;
        while (at < end && at - start < MostDigits && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        bool isMarked = at > start && at + 1 < end && text[at] is '.' or '．' or '、' or ')' or '）';
        return isMarked && !char.IsAsciiDigit(text[at + 1]) ? at + 1 : 0;
    }
}
