using KnowledgeGraph.Documents;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Facts;

/// <summary>A section whose title says how many things it sets out: 知识产权保护方面5项, 推广的改革举措（共23项）.</summary>
/// <param name="Section">The section.</param>
/// <param name="Name">What is counted, in the heading.</param>
/// <param name="Count">Number and measure word, in the heading.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">The measure word.</param>
/// <param name="Members">The things, in <see cref="MemberLeaf"/>; none where only the parts of the section list them.</param>
/// <param name="MemberLeaf">The paragraph that lists them; null where there is none.</param>
internal sealed record AnnouncedList(Section Section, TextSpan Name, TextSpan Count, int Value, string Unit, IReadOnlyList<TextSpan> Members, Leaf? MemberLeaf)
{
    private const int MostDigits = 4;
    private const int ShortestName = 3;

    /// <summary>The lists of a document whose number is borne out: as many members between semicolons, or parts whose numbers add up to it.</summary>
    public static IReadOnlyList<AnnouncedList> Of(PlanDocument document)
    {
        Dictionary<Section, AnnouncedList> counted = [];
        foreach (Section section in document.Blocks<Section>())
        {
            if (Read(section, document.Source.Text) is { } list)
            {
                counted.Add(section, list);
            }
        }

        HashSet<Section> borne = [.. counted.Values.Where(static list => list.Members.Count > 0).Select(static list => list.Section)];
        foreach (AnnouncedList whole in counted.Values)
        {
            AnnouncedList[] parts = [.. whole.Section.Children.OfType<Section>().Select(part => counted.GetValueOrDefault(part)).OfType<AnnouncedList>()];
            if (parts.Length > 1 && parts.All(part => part.Unit == whole.Unit) && parts.Sum(static part => part.Value) == whole.Value)
            {
                borne.Add(whole.Section);
                borne.UnionWith(parts.Select(static part => part.Section));
            }
        }

        return [.. counted.Values.Where(list => borne.Contains(list.Section))];
    }

    private static AnnouncedList? Read(Section section, string text)
    {
        int start = text.IndexOf(section.Title, section.Heading.Content.Start, section.Heading.Content.Length, StringComparison.Ordinal);
        if (start < 0 || section.Title.Length < ShortestName)
        {
            return null;
        }

        int end = start + section.Title.Length;
        int close = text[end - 1] is '）' or ')' ? end - 1 : end;
        int unit = close - 1;
        int digits = unit;
        while (digits > start && unit - digits < MostDigits && char.IsAsciiDigit(text[digits - 1]))
        {
            digits--;
        }

        if (text[unit] is not ('项' or '条' or '个') || digits == unit)
        {
            return null;
        }

        int name = close < end ? text.LastIndexOfAny(['（', '('], digits, digits - start) : digits;
        if (name - start < ShortestName)
        {
            return null;
        }

        int value = int.Parse(text.AsSpan(digits, unit - digits), System.Globalization.CultureInfo.InvariantCulture);
        AnnouncedList list = new(section, new TextSpan(start, name), new TextSpan(digits, unit + 1), value, text[unit].ToString(), [], null);
        return section.Children.OfType<Paragraph>().FirstOrDefault()?.Leaf is { } leaf && Split(text, leaf.Content) is { Count: > 1 } members && members.Count == value
            ? list with { Members = members, MemberLeaf = leaf }
            : list;
    }

    private static List<TextSpan> Split(string text, TextSpan content)
    {
        List<TextSpan> members = [];
        int end = content.End;
        while (end > content.Start && text[end - 1] is ('。' or ' ' or '\u3000'))
        {
            end--;
        }

        for (int at = content.Start; at < end;)
        {
            while (at < end && text[at] is ('：' or ':' or ' ' or '\u3000'))
            {
                at++;
            }

            int mark = text.AsSpan(at, end - at).IndexOfAny('；', ';');
            int stop = mark < 0 ? end : at + mark;
            if (text.AsSpan(at, stop - at).Contains('。'))
            {
                return [];
            }

            if (stop > at)
            {
                members.Add(new TextSpan(at, stop));
            }

            at = stop + 1;
        }

        return members;
    }
}
