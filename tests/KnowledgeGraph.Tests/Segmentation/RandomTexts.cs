using CsCheck;
using KnowledgeGraph.Segmentation;

namespace KnowledgeGraph.Tests.Segmentation;

/// <summary>Texts of words, numbers, punctuation and what goes wrong between them.</summary>
internal static class RandomTexts
{
    private static readonly string[] Pieces =
    [
        "杭州市", "科技创新", "人工智能", "研究", "生命健康", "大走廊", "的", "哈哈哈", "靐", "㙓", "㐀", "鿕", "鿖", "〇", "他来到了网易杭研大厦",
        "3.5%", "2021—2025", "B超", "5G+6G", "C++", "x86_64", "a", "1", ".", "%", "-", "_", "GB/T 19001",
        "，", "。", "“", "”", "——", " ", "\u3000", "\t", "\n", "\r", "\r\n", "\u001c", "\u0085", "\u200b", "\ufeff", "e\u0301",
        "\U00020000", "\U0001f600", "\ud83d", "\ude00", "\0",
    ];

    public static Gen<string> Gen { get; } = CsCheck.Gen.OneOf(
            CsCheck.Gen.Int[0, Pieces.Length - 1].Select(static number => Pieces[number]),
            CsCheck.Gen.Char['\u4e00', '\u9fff'].Select(static unit => unit.ToString()))
        .Array[0, 40].Select(string.Concat);

    /// <summary>Each mode, with and without the model.</summary>
    public static TheoryData<SegmentationMode, bool> Calls() => new()
    {
        { SegmentationMode.Precise, true },
        { SegmentationMode.Precise, false },
        { SegmentationMode.Search, true },
        { SegmentationMode.Search, false },
        { SegmentationMode.Full, false },
    };
}
