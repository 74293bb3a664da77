using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Values;

namespace KnowledgeGraph.Tests.Neo4j.PackStream;

/// <summary>A value, and the bytes that the tables of the protocol give for it.</summary>
/// <param name="Name">What is shown where it fails.</param>
/// <param name="Value">The value.</param>
/// <param name="Hex">Its bytes.</param>
/// <param name="Version">The version of Bolt that writes it so.</param>
internal sealed record WireExample(string Name, object? Value, string Hex, BoltVersion Version)
{
    public static IReadOnlyList<WireExample> All { get; } = [.. Plain(), .. Structured()];

    public override string ToString() => Name;

    private static IEnumerable<WireExample> Plain()
    {
        BoltVersion v = new(5, 8);
        yield return new("null", null, "C0", v);
        yield return new("false", false, "C2", v);
        yield return new("true", true, "C3", v);
        yield return new("0", 0L, "00", v);
        yield return new("42", 42L, "2A", v);
        yield return new("127", 127L, "7F", v);
        yield return new("-1", -1L, "FF", v);
        yield return new("-16", -16L, "F0", v);
        yield return new("-17", -17L, "C8 EF", v);
        yield return new("-128", -128L, "C8 80", v);
        yield return new("-129", -129L, "C9 FF 7F", v);
        yield return new("128", 128L, "C9 00 80", v);
        yield return new("32767", 32_767L, "C9 7F FF", v);
        yield return new("32768", 32_768L, "CA 00 00 80 00", v);
        yield return new("-32769", -32_769L, "CA FF FF 7F FF", v);
        yield return new("2147483647", 2_147_483_647L, "CA 7F FF FF FF", v);
        yield return new("2147483648", 2_147_483_648L, "CB 00 00 00 00 80 00 00 00", v);
        yield return new("smallest", long.MinValue, "CB 80 00 00 00 00 00 00 00", v);
        yield return new("largest", long.MaxValue, "CB 7F FF FF FF FF FF FF FF", v);
        yield return new("1.23", 1.23, "C1 3F F3 AE 14 7A E1 47 AE", v);
        yield return new("-0.0", -0.0, "C1 80 00 00 00 00 00 00 00", v);
        yield return new("infinity", double.PositiveInfinity, "C1 7F F0 00 00 00 00 00 00", v);
        yield return new("no bytes", Array.Empty<byte>(), "CC 00", v);
        yield return new("3 bytes", new byte[] { 1, 2, 3 }, "CC 03 01 02 03", v);
        yield return new("256 bytes", new byte[256], "CD 01 00 " + Repeat("00", 256), v);
        yield return new("65536 bytes", new byte[65_536], "CE 00 01 00 00 " + Repeat("00", 65_536), v);
        yield return new("empty text", "", "80", v);
        yield return new("A", "A", "81 41", v);
        yield return new("15 letters", "abcdefghijklmno", "8F 61 62 63 64 65 66 67 68 69 6A 6B 6C 6D 6E 6F", v);
        yield return new("16 letters", "abcdefghijklmnop", "D0 10 61 62 63 64 65 66 67 68 69 6A 6B 6C 6D 6E 6F 70", v);
        yield return new("Größenmaßstäbe", "Größenmaßstäbe", "D0 12 47 72 C3 B6 C3 9F 65 6E 6D 61 C3 9F 73 74 C3 A4 62 65", v);
        yield return new("杭州", "杭州", "86 E6 9D AD E5 B7 9E", v);
        yield return new("emoji", "🚄", "84 F0 9F 9A 84", v);
        yield return new("U+0000", "\0", "81 00", v);
        yield return new("256 letters", new string('a', 256), "D1 01 00 " + Repeat("61", 256), v);
        yield return new("65536 letters", new string('a', 65_536), "D2 00 01 00 00 " + Repeat("61", 65_536), v);
        yield return new("empty list", new List<object?>(), "90", v);
        yield return new("[1, 2, 3]", new List<object?> { 1L, 2L, 3L }, "93 01 02 03", v);
        yield return new("[1, 2.0, three]", new List<object?> { 1L, 2.0, "three" }, "93 01 C1 40 00 00 00 00 00 00 00 85 74 68 72 65 65", v);
        yield return new("list of 16", Numbers(16), "D4 10 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F 10", v);
        yield return new("list of 256", Zeros(256), "D5 01 00 " + Repeat("00", 256), v);
        yield return new("list of 65536", Zeros(65_536), "D6 00 01 00 00 " + Repeat("00", 65_536), v);
        yield return new("empty map", new Dictionary<string, object?>(), "A0", v);
        yield return new("{one: eins}", new Dictionary<string, object?> { ["one"] = "eins" }, "A1 83 6F 6E 65 84 65 69 6E 73", v);
        yield return new("map of 16", Letters(16), "D8 10 " + string.Join(' ', Enumerable.Range(0, 16).Select(i => $"81 {0x41 + i:X2} {i + 1:X2}")), v);
        yield return new("map of 256", Wide(256), "D9 01 00 " + string.Join(' ', Enumerable.Range(0, 256).Select(WideEntry)), v);
        yield return new("map of 65536", Wide(65_536), "DA 00 01 00 00 " + string.Join(' ', Enumerable.Range(0, 65_536).Select(WideEntry)), v);
    }

    private static IEnumerable<WireExample> Structured()
    {
        BoltVersion v4 = new(4, 4);
        BoltVersion v5 = new(5, 0);
        BoltVersion v6 = new(6, 0);
        yield return new("date", new CypherDate(20_453), "B1 44 C9 4F E5", v4);
        yield return new("local time", new CypherLocalTime(1), "B1 74 01", v4);
        yield return new("time", new CypherTime(1, 3600), "B2 54 01 C9 0E 10", v4);
        yield return new("local date-time", new CypherLocalDateTime(4500, 42), "B2 64 C9 11 94 2A", v4);
        yield return new("duration", new CypherDuration(14, 3, -1, 500), "B4 45 0E 03 FF C9 01 F4", v4);
        yield return new("date-time, local seconds", new CypherDateTime(4500, 42, 3600, null), "B3 46 C9 1F A4 2A C9 0E 10", v4);
        yield return new("date-time in a zone, local seconds", new CypherDateTime(4500, 42, null, "Europe/Paris"), "B3 66 C9 1F A4 2A 8C 45 75 72 6F 70 65 2F 50 61 72 69 73", v4);
        yield return new("date-time, UTC", new CypherDateTime(4500, 42, 3600, null), "B3 49 C9 11 94 2A C9 0E 10", v5);
        yield return new("date-time in a zone, UTC", new CypherDateTime(4500, 42, null, "Europe/Paris"), "B3 69 C9 11 94 2A 8C 45 75 72 6F 70 65 2F 50 61 72 69 73", v5);
        yield return new("point in a plane", new CypherPoint(7203, 1, 2, null), "B3 58 C9 1C 23 C1 3F F0 00 00 00 00 00 00 C1 40 00 00 00 00 00 00 00", v4);
        yield return new("point in space", new CypherPoint(9157, 1, 2, 1), "B4 59 C9 23 C5 C1 3F F0 00 00 00 00 00 00 C1 40 00 00 00 00 00 00 00 C1 3F F0 00 00 00 00 00 00", v4);
        yield return new("vector of int8", new CypherVector(new sbyte[] { 1, -1 }), "B2 56 CC 01 C8 CC 02 01 FF", v6);
        yield return new("vector of int16", new CypherVector(new short[] { 1, -2 }), "B2 56 CC 01 C9 CC 04 00 01 FF FE", v6);
        yield return new("vector of int32", new CypherVector(new[] { 1 }), "B2 56 CC 01 CA CC 04 00 00 00 01", v6);
        yield return new("vector of int64", new CypherVector(new[] { 1L }), "B2 56 CC 01 CB CC 08 00 00 00 00 00 00 00 01", v6);
        yield return new("vector of float32", new CypherVector(new[] { 1f }), "B2 56 CC 01 C6 CC 04 3F 80 00 00", v6);
        yield return new("vector of float64", new CypherVector(new[] { 1d }), "B2 56 CC 01 C1 CC 08 3F F0 00 00 00 00 00 00", v6);
    }

    private static string Repeat(string hex, int count) => string.Concat(Enumerable.Repeat(hex, count));

    private static List<object?> Numbers(int count) => [.. Enumerable.Range(1, count).Select(i => (object?)(long)i)];

    private static List<object?> Zeros(int count) => [.. Enumerable.Repeat((object?)0L, count)];

    private static Dictionary<string, object?> Letters(int count) => Enumerable.Range(0, count).ToDictionary(i => ((char)('A' + i)).ToString(), i => (object?)(i + 1L));

    private static Dictionary<string, object?> Wide(int count) => Enumerable.Range(0, count).ToDictionary(i => $"{i:X5}", _ => (object?)null);

    private static string WideEntry(int i) => "85 " + string.Join(' ', $"{i:X5}".Select(digit => $"{(int)digit:X2}")) + " C0";
}
