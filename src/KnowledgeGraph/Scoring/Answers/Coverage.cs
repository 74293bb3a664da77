using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Scoring.Answers;

/// <summary>The lines of the document that a gold covers, per family.</summary>
internal sealed class Coverage
{
    private readonly List<(GoldFile File, int First, int Last)> _stretches = [];

    /// <summary>Finds the stretches in a text.</summary>
    /// <exception cref="GoldException">A stretch is told by words that the text does not hold.</exception>
    public Coverage(Gold gold, TextLines lines)
    {
        List<GoldFault> faults = [];
        foreach (GoldFile file in gold.Files)
        {
            foreach (GoldRange range in file.Ranges)
            {
                int? first = lines.Find(range.First);
                int? last = range.Last.Line ?? (first is null ? null : lines.Find(range.Last.Anchor!, first.Value));
                if (first is { } from && last is { } to)
                {
                    _stretches.Add((file, from, to));
                }
                else
                {
                    GoldPlace missing = first is null ? range.First : range.Last;
                    faults.Add(new GoldFault(missing.File, missing.FileLine, $"no line of the text begins with '{missing.Anchor}', which bounds a stretch of '{file.Prefix}'."));
                }
            }
        }

        if (faults.Count > 0)
        {
            throw new GoldException(faults);
        }
    }

    /// <summary>The file of the gold that covers a line for a family; null where none does.</summary>
    public GoldFile? FileOf(int? line, GoldFamilies family)
    {
        foreach ((GoldFile file, int first, int last) in _stretches)
        {
            if (line >= first && line <= last && file.Families.HasFlag(family))
            {
                return file;
            }
        }

        return null;
    }

    public bool Covers(int? line, GoldFamilies family) => FileOf(line, family) is not null;
}
