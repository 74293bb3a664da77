using System.Globalization;
using System.Text;
using CsCheck;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Readers.Plain;
using KnowledgeGraph.Documents.Structure;
using KnowledgeGraph.Text;
using KnowledgeGraph.Writers;

namespace KnowledgeGraph.Tests.Documents.Structure;

public sealed class StructurePropertyTests
{
    private static readonly string[] Pieces =
    [
        "一、", "二、", "（一）", "（二）", "1.", "2.", "3．", "(1)", "①", "——", "第一章", "第二节 ", "第一篇　", "第三条 ", "1.1 ", "1　", "附件", "附件1", "附件：1.", "专栏1 ", "【专栏2】", "专栏", "表1 ", "表2",
        "目录", "序号", "指标", "指标名称", "分类", "单位", "2020年", "2025年", "规划目标", "属性", "1", "2", "3", "3.01", "-", "≥100", "预计3.5", "预期性", "注：", "单位：万元", "加快建设", "。", "，", "：", "；", "、",
        "\n", "\n", "\n", "\n\n", "\r\n", "\t", "　", " ", "（", "）", "“", "”", "《", "》", "现将《规划》印发给你们", "示例市人民政府", "2021年12月11日", "二〇二一年六月十一日", "各区人民政府：", "关于印发", "和", "上一篇：", "责任编辑",
        "示政发〔2021〕12号", "展望至2035年", "规划期为2021—2025年", "\uD840\uDC00", "\uD840", "\u200B", "\0", "*", "**", "｜", "……1",
    ];

    private static readonly string[] Tags =
    [
        "<p>", "</p>", "<br>", "<table>", "</table>", "<tr>", "</tr>", "<td>", "<td rowspan=2>", "<td colspan=3>", "</td>", "<th>", "<b>", "</b>", "<div style='border:1px solid'>", "</div>", "<h1>", "</h1>", "<center>", "<span style='font-family:楷体'>", "</span>", "<li>",
    ];

    private static readonly Gen<string> Soup = Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i]).Array[0, 80].Select(string.Concat);

    private static readonly Gen<string> Page =
        Gen.Int[0, Pieces.Length + (3 * Tags.Length) - 1].Select(static i => i < Pieces.Length ? Pieces[i] : Tags[(i - Pieces.Length) % Tags.Length]).Array[1, 120].Select(string.Concat);

    private static readonly string Seed = File.ReadAllText(Repository.SeedPath);

    [Fact]
    public void A_plan_made_from_the_numbering_families_gives_back_its_outline() => RandomPlans.Plans.Check(
        static plan => Assert.Equal(plan.Outline, Lines(Recognize(plan.Text))),
        iterations: 1000);

    [Fact]
    public void Any_text_gives_a_sound_document() => Gen.OneOf(Soup, Gen.String).Check(static text => AssertSound(Recognize(text)), iterations: 2000);

    [Fact]
    public void Any_page_gives_a_sound_document() => Page.Check(
        static page => AssertSound(StructureRecognizer.Recognize(Readers.Reading.Html("<html><body>一、总则" + page.Replace("\0", "", StringComparison.Ordinal)))),
        iterations: 1000);

    [Fact]
    public void The_seed_cut_at_any_place_gives_a_sound_document() =>
        Gen.Select(Gen.Int[0, Seed.Length], Gen.Int[0, Seed.Length]).Check(static (one, other) => AssertSound(Recognize(Seed[Math.Min(one, other)..Math.Max(one, other)])), iterations: 100);

    [Fact]
    public void A_plan_with_anything_put_into_it_gives_a_sound_document() => Gen.Select(RandomPlans.Plans, Soup, Gen.Int[0, 10_000]).Check(
        static (plan, insertion, place) => AssertSound(Recognize(plan.Text.Insert(place % (plan.Text.Length + 1), insertion))),
        iterations: 500);

    [Fact]
    public void A_plan_with_its_lines_in_any_order_gives_a_sound_document() => Gen.Select(RandomPlans.Plans, Gen.Int[0, 1000]).Check(
        static (plan, seed) =>
        {
            string[] lines = plan.Text.Split('\n');
            new Random(seed).Shuffle(lines);
            AssertSound(Recognize(string.Join('\n', lines)));
        },
        iterations: 500);

    [Fact]
    public void The_same_text_twice_gives_the_same_outline() => Gen.OneOf(Soup, RandomPlans.Plans.Select(static plan => plan.Text)).Check(
        static text => Assert.Equal(Json(Recognize(text)), Json(Recognize(text))),
        iterations: 200);

    [Theory]
    [InlineData("一、总体要求\n二、重点任务\n三、保障措施\n")]
    [InlineData("目录\n一、\n")]
    [InlineData("附件\n甲\n")]
    [InlineData("附件：1.甲\n2.乙\n")]
    [InlineData("专栏1 甲\n")]
    [InlineData("序号\n指标\n2020年\n2025年\n1\n甲\n3\n4\n2\n")]
    [InlineData("类别\n指标\n2020年\n2025年\n甲\n乙\n")]
    [InlineData("表1 甲\n单位：元\n注：乙\n")]
    [InlineData("示例市人民政府\n")]
    [InlineData("规划和\n")]
    [InlineData("2021年1月1日\n")]
    [InlineData("——\n")]
    [InlineData("第一章\n")]
    [InlineData("（一）")]
    [InlineData("“《（")]
    [InlineData("第　")]
    [InlineData("上一篇\n")]
    public void A_long_hostile_text_is_read_to_its_end(string piece)
    {
        // Work in the square of the length would be 10^11 steps here: the test would not come back.
        StringBuilder text = new(400_100);
        while (text.Length < 400_000)
        {
            text.Append(piece);
        }

        PlanDocument document = Recognize(text.Append("\n百、结语\n到此为止，内容完整。\n").ToString());
        Assert.Equal("结语", document.Blocks<Section>().Last().Title);
    }

    [Fact]
    public void Headings_that_differ_and_never_end_are_read_to_their_end()
    {
        StringBuilder text = new();
        for (int i = 0; i < 100_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"一、标题{i}\n二、其他{i}\n三、再者{i}\n");
        }

        Assert.Equal(300_000, Recognize(text.ToString()).Blocks<Section>().Count());
    }

    private static PlanDocument Recognize(string text) => StructureRecognizer.Recognize(new SourceText(
        "plan.txt", text, SourceFormat.PlainText, "utf-8", new string('0', 64), LineSplitter.Split(text), [], [], SourceMap.Identity, null, []));

    private static IEnumerable<string> Lines(PlanDocument document)
    {
        foreach (DocumentBlock block in document.Blocks<DocumentBlock>())
        {
            string? line = block switch
            {
                Section section => string.Create(CultureInfo.InvariantCulture, $"{section.Path} level {section.Level} {section.Marker} {section.Title}{(section.IsRunIn ? " run-in" : "")}"),
                Column column => string.Create(CultureInfo.InvariantCulture, $"column {column.Number} {column.Title}"),
                Item item => $"item {item.Title}",
                Table table => string.Create(CultureInfo.InvariantCulture, $"table {table.Number} {table.Title} {table.Rows.Count()}×{table.Header.Count}"),
                _ => null,
            };
            if (line is not null)
            {
                yield return line;
            }
        }
    }

    private static string Json(PlanDocument document)
    {
        using MemoryStream stream = new();
        OutlineWriter.Write([document], stream, asArray: false);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void AssertSound(PlanDocument document)
    {
        int at = 0;
        foreach (Leaf leaf in document.Leaves())
        {
            Assert.Equal(at, leaf.Span.Start);
            Assert.True(leaf.Span.End > at);
            Assert.True(leaf.Content.IsEmpty || leaf.Span.Contains(leaf.Content));
            Assert.True(leaf.Content.IsEmpty || document.Source.LineNumberAt(leaf.Content.Start) == leaf.Line);
            at = leaf.Span.End;
        }

        Assert.Equal(document.Source.Text.Length, at);
        HashSet<string> keys = [];
        foreach (DocumentBlock block in document.Blocks<DocumentBlock>())
        {
            Assert.True(keys.Add(block.Key), $"Two parts bear the key '{block.Key}'.");
            Assert.Equal(block.Span.Start, block.Children.Count == 0 ? block.Span.Start : block.Children[0].Span.Start);
            Assert.Equal(block.Span.End, block.Children.Count == 0 ? block.Span.End : block.Children[^1].Span.End);
            Assert.All(block.Children.Zip(block.Children.Skip(1)), static pair => Assert.Equal(pair.First.Span.End, pair.Second.Span.Start));
            string parent = block is Section section ? section.Path + "." : "";
            Assert.Equal(
                block.Children.OfType<Section>().Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"{parent}{index + 1}")),
                block.Children.OfType<Section>().Select(static child => child.Path));
            if (block is Section outer)
            {
                Assert.All(outer.Children.OfType<Section>(), inner => Assert.True(inner.Level > outer.Level));
            }

            if (block is Table table)
            {
                Assert.All(table.Rows, row => Assert.Equal(table.Header.Count, row.Cells.Count));
            }
        }
    }
}
