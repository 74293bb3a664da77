using System.Text;
using CsCheck;
using KnowledgeGraph.Extraction.Quantities;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Extraction.Quantities;

public sealed class QuantityPropertyTests
{
    private static readonly QuantityReader Reader = new(DefaultVocabulary.Value);

    private static readonly string[] Pieces =
    [
        "2025年", "到2020年底", "“十四五”期间", "“", "”", "《", "》", "(", ")", "，", ",", "。", "；", "、", "\n", " ", "从", "由", "增加到", "增长", "超过", "不低于", "约", "近",
        "力争", "预计", "已", "每年", "年均", "每万人", "第", "前", "位", "名", "1", "23", "1.8", "1,234", "３", "一", "二十", "三百", "百", "千", "万", "亿", "万亿", "余", "多", "几", "分之",
        "百分之", "%", "个", "家", "亿元", "千瓦", "个百分点", "倍", "翻一番", "首位", "以上", "左右", "以内", "—", "-", "/", "至", "点", "行动", "级", "企业", "GDP", "5G", "的", "比", "居",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(pieces => string.Concat(pieces));

    [Fact]
    public void Any_text_is_read_without_failure_and_every_span_lies_in_it_in_order() =>
        Gen.OneOf(Texts, Gen.String).Check(text =>
        {
            QuantityReading reading = Reader.Read(text);
            int end = 0;
            foreach (Quantity quantity in reading.Quantities)
            {
                Assert.True(quantity.Span.Start >= end && quantity.Span.End <= text.Length && !quantity.Span.IsEmpty, text);
                Assert.True(quantity.Span.Contains(quantity.NumberSpan) && quantity.Span.Contains(quantity.UnitSpan) && quantity.Span.Contains(quantity.CueSpan), text);
                Assert.True(quantity.ValueMax is null || quantity.ValueMax > quantity.Value, text);
                end = quantity.Span.End;
            }

            end = 0;
            foreach (TimeScope scope in reading.Scopes)
            {
                Assert.True(scope.Span.Start >= end && scope.Span.End <= text.Length && scope.Span.Contains(scope.Time.Span), text);
                end = scope.Span.End;
            }
        });

    [Fact]
    public void A_part_of_a_text_reads_as_it_does_alone() =>
        Gen.Select(Texts, Texts, Texts).Check((before, text, after) =>
        {
            IEnumerable<Quantity> alone = Reader.Read(text).Quantities;
            IEnumerable<Quantity> inside = Reader.Read(before + text + after, new TextSpan(before.Length, before.Length + text.Length)).Quantities;
            Assert.Equal(alone.Select(quantity => Shifted(quantity, before.Length)), inside.Select(quantity => Shifted(quantity, 0)));
        });

    [Fact]
    public void A_number_in_digits_is_given_back_as_it_was_written() =>
        Gen.Select(Gen.Int[2, 1800], Gen.Int[0, 99]).Check((whole, fraction) =>
        {
            string text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"总投资{whole}.{fraction:00}亿元");
            Quantity quantity = Assert.Single(Reader.Read(text).Quantities);
            Assert.Equal(whole + (fraction / 100m), quantity.Value);
            Assert.Equal(quantity.Value * 1_0000_0000m, quantity.BaseValue);
        });

    [Fact]
    public void A_number_in_characters_has_the_value_of_the_same_number_in_digits() =>
        Gen.Int[2, 99_999].Check(number =>
        {
            Quantity quantity = Assert.Single(Reader.Read($"引进人才{InCharacters(number)}名").Quantities);
            Assert.Equal(number, quantity.Value);
        });

    [Theory]
    [InlineData("1")]
    [InlineData("1,234")]
    [InlineData("1-")]
    [InlineData("1.")]
    [InlineData("1/")]
    [InlineData("一")]
    [InlineData("万")]
    [InlineData("万亿")]
    [InlineData("千百十")]
    [InlineData("“")]
    [InlineData("《")]
    [InlineData("从")]
    [InlineData("第1")]
    [InlineData("超过")]
    [InlineData("2025年")]
    [InlineData("2025年的")]
    [InlineData("10%的")]
    [InlineData("百分之")]
    [InlineData("10个、")]
    [InlineData("“十四五”")]
    public void A_long_hostile_text_is_read_to_its_end(string piece)
    {
        // Work in the square of the length would be 10^11 steps here: the test would not come back.
        StringBuilder text = new(300_020);
        while (text.Length < 300_000)
        {
            text.Append(piece);
        }

        Quantity last = Reader.Read(text.Append("》”。\n建成7家").ToString()).Quantities[^1];
        Assert.Equal((7m, "家", null), (last.Value, last.Unit, last.Time));
    }

    private static string Shifted(Quantity quantity, int by) => (quantity with
    {
        Span = Moved(quantity.Span, by), NumberSpan = Moved(quantity.NumberSpan, by), UnitSpan = Moved(quantity.UnitSpan, by), CueSpan = Moved(quantity.CueSpan, by),
        Time = quantity.Time is { } time ? time with { Span = Moved(time.Span, by) } : null,
    }).ToString();

    private static TextSpan Moved(TextSpan span, int by) => new(span.Start + by, span.End + by);

    private static string InCharacters(int number)
    {
        const string Digits = "零一二三四五六七八九";
        string[] powers = ["", "十", "百", "千", "万"];
        StringBuilder text = new();
        string digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        bool gap = false;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[i] - '0';
            if (digit == 0)
            {
                gap = true;
                continue;
            }

            text.Append(gap ? "零" : "").Append(Digits[digit]).Append(powers[digits.Length - 1 - i]);
            gap = false;
        }

        return text.ToString();
    }
}
