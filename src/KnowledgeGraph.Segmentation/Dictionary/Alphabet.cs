using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Segmentation.Dictionary;

/// <summary>Gives each UTF-16 unit its classes and a dense code; frequent characters have small codes.</summary>
/// <remarks>Code 0 stands for units in no word of the dictionary and no model.</remarks>
internal sealed class Alphabet
{
    /// <summary>May stand in a word: 4E00–9FD5, Latin letters, digits and <c>+ # &amp; . _ % -</c>.</summary>
    public const uint Word = 1u << 16;

    /// <summary>May stand in a tagged word: as <see cref="Word"/> but not <c>%</c> and <c>-</c>.</summary>
    public const uint TaggedWord = 1u << 17;

    /// <summary>4E00–9FD5, the characters that the models know.</summary>
    public const uint Han = 1u << 18;

    /// <summary>White space in the sense of jieba's <c>\s</c>: Unicode's, and U+001C to U+001F.</summary>
    public const uint Space = 1u << 19;

    /// <summary>The part of an entry that is the code.</summary>
    public const uint CodeMask = 0xFFFF;

    private const string LettersAndDigits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string WhiteSpace =
        "\t\n\v\f\r\u001C\u001D\u001E\u001F \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    public Alphabet(char[] characters)
    {
        if (characters.Length >= ushort.MaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(characters), characters.Length, "There are more characters than codes.");
        }

        Characters = characters;
        Entries = EntriesOf(characters);
    }

    /// <summary>The character of each code; the first stands for none.</summary>
    public char[] Characters { get; }

    /// <summary>Classes and code of every UTF-16 unit.</summary>
    public uint[] Entries { get; }

    public int CodeOf(char unit) => (int)(Entries[unit] & CodeMask);

    public bool IsSpace(char unit) => (Entries[unit] & Space) != 0;

    /// <summary>This alphabet with codes for what it lacks, behind those that it has.</summary>
    public Alphabet With(IEnumerable<char> characters)
    {
        char[] added = [.. characters.Distinct().Where(unit => CodeOf(unit) == 0).Order()];
        return added.Length == 0 ? this : new Alphabet([.. Characters, .. added]);
    }

    // Compiled once and well: it goes over whole tables when a program begins.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint[] EntriesOf(char[] characters)
    {
        uint[] entries = new uint[char.MaxValue + 1];
        for (int unit = 0x4E00; unit <= 0x9FD5; unit++)
        {
            entries[unit] = Word | TaggedWord | Han;
        }

        Mark(entries, LettersAndDigits, Word | TaggedWord);
        Mark(entries, "+#&._", Word | TaggedWord);
        Mark(entries, "%-", Word);
        Mark(entries, WhiteSpace, Space);
        for (int code = 1; code < characters.Length; code++)
        {
            entries[characters[code]] |= (uint)code;
        }

        return entries;
    }

    private static void Mark(uint[] entries, string units, uint classes)
    {
        foreach (char unit in units)
        {
            entries[unit] |= classes;
        }
    }
}
