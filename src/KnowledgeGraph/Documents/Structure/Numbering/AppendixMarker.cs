namespace KnowledgeGraph.Documents.Structure.Numbering;

/// <summary>附件, 附件2, 附件 3：, 附录一, 附表1.</summary>
internal static class AppendixMarker
{
    public static Marker? Read(ReadOnlySpan<char> line)
    {
        if (line.Length < 2 || line[1] is not ('件' or '录'))
        {
            return null;
        }

        int position = 2 + MarkerReader.Blanks(line[2..]);
        int length = ChineseNumeral.ReadArabic(line[position..], out int ordinal);
        if (length == 0)
        {
            length = ChineseNumeral.ReadIdeographs(line[position..], out ordinal);
        }

        int end = length == 0 ? 2 : position + length;
        int colon = end + MarkerReader.Blanks(line[end..]);
        if (colon == line.Length)
        {
            return new Marker(NumberingFamily.Appendix, ordinal, end);
        }

        return line[colon] is ':' or '：' || (length > 0 && colon > end)
            ? new Marker(NumberingFamily.Appendix, ordinal, end)
            : null;
    }
}
