using System.Text;
using CsCheck;
using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Documents.Readers;

public sealed class CharsetTests
{
    private const string Plan = "一、总体要求\n坚持创新驱动，建设国家实验室3家，R&D经费达到1000亿元。\n——“双倍增”计划；\n";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Plan) },
        { "utf-8", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Plan)] },
        { "utf-16le", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Plan)] },
        { "utf-16be", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Plan)] },
        { "utf-16le", Encoding.Unicode.GetBytes(Plan) },
        { "utf-16be", Encoding.BigEndianUnicode.GetBytes(Plan) },
        { "utf-16le", Encoding.Unicode.GetBytes("推进科技创新，打造创新策源地。") },
        { "utf-16be", Encoding.BigEndianUnicode.GetBytes("推进科技创新，打造创新策源地。") },
        { "utf-32le", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Plan)] },
        { "gb18030", Gb18030.GetBytes(Plan) },
        { "gb18030", [0x84, 0x31, 0x95, 0x33, .. Gb18030.GetBytes(Plan)] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_is_read_in_its_character_set(string charset, byte[] bytes)
    {
        SourceText source = SourceText.Read(bytes, "plan.txt");
        Assert.Equal(charset, source.Charset);
        Assert.Equal(bytes is [0x2D or 0x63, ..] || source.Text.Length < 20 ? "推进科技创新，打造创新策源地。" : Plan, source.Text);
    }

    [Fact]
    public void A_character_set_that_was_found_out_is_reported()
    {
        Diagnostic found = Assert.Single(SourceText.Read(Gb18030.GetBytes(Plan), "plan.txt").Diagnostics);
        Assert.Equal(DiagnosticCode.CharsetDetected, found.Code);
        Assert.Contains("gb18030", found.Reason, StringComparison.Ordinal);
        Assert.Empty(SourceText.Read(Encoding.UTF8.GetBytes(Plan), "plan.txt").Diagnostics);
        Assert.Empty(SourceText.Read(Gb18030.GetBytes(Plan), "plan.txt", new SourceReadOptions { Charset = "GBK" }).Diagnostics);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    public void A_wrong_declaration_gives_way_to_the_bytes_and_is_reported(string declared)
    {
        SourceText source = SourceText.Read(Gb18030.GetBytes(string.Concat(Enumerable.Repeat(Plan, 5))), "plan.txt", new SourceReadOptions { Charset = declared });
        Assert.Contains("总体要求", source.Text, StringComparison.Ordinal);
        Assert.Equal("gb18030", source.Charset);
        Assert.Contains(source.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.CharsetMismatch);
    }

    [Fact]
    public void A_page_declares_its_character_set_in_either_form_of_meta()
    {
        foreach (string meta in (string[])["<meta charset=gb2312>", "<META HTTP-EQUIV=\"content-type\" CONTENT='text/html; charset=\"gb2312\"'>"])
        {
            SourceText source = SourceText.Read(Gb18030.GetBytes($"<html><head>{meta}</head><body><p>总体要求</p></body></html>"), "a.html");
            Assert.Equal(("gb18030", "总体要求"), (source.Charset, source.Text));
            Assert.Empty(source.Diagnostics);
        }
    }

    [Theory]
    [InlineData("gb2312", "gb18030")]
    [InlineData("utf-16", "utf-8")]
    [InlineData("nonsense", "utf-8")]
    public void A_page_all_in_ASCII_is_in_whatever_it_says_that_agrees_with_ASCII(string declared, string charset)
    {
        SourceText source = SourceText.Read(Encoding.ASCII.GetBytes($"<html><head><meta charset={declared}></head><body>&#x4e00;</body></html>"), "a.html");
        Assert.Equal((charset, "一"), (source.Charset, source.Text));
        Assert.Equal(declared != "gb2312", source.Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCode.CharsetMismatch));
    }

    [Fact]
    public void A_page_saved_in_UTF_16_may_say_just_that()
    {
        const string Page = "<html><head><meta charset=utf-16></head><body><p>总体要求</p></body></html>";
        Assert.Empty(SourceText.Read((byte[])[0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Page)], "a.html").Diagnostics);
        Assert.Equal("总体要求", SourceText.Read(Encoding.Unicode.GetBytes(Page), "a.html").Text);
    }

    [Fact]
    public void A_page_that_is_not_in_the_character_set_it_declares_is_read_all_the_same()
    {
        SourceText source = SourceText.Read(Encoding.UTF8.GetBytes("<html><head><meta charset=gb2312></head><body><p>总体要求</p></body></html>"), "a.html");
        Assert.Equal(("utf-8", "总体要求"), (source.Charset, source.Text));
        Assert.Equal(DiagnosticCode.CharsetMismatch, Assert.Single(source.Diagnostics).Code);
    }

    [Fact]
    public void The_header_goes_before_the_page_and_a_mark_before_both()
    {
        byte[] page = Gb18030.GetBytes("<html><head><meta charset=utf-8></head><body><p>总体要求</p></body></html>");
        SourceText source = SourceText.Read(page, "a.html", new SourceReadOptions { Charset = "gbk" });
        Assert.Equal(("gb18030", "总体要求"), (source.Charset, source.Text));
        Assert.Contains(source.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.CharsetMismatch);
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("<html><head><meta charset=gbk></head><body><p>总体要求</p></body></html>")];
        Assert.Equal("utf-8", SourceText.Read(marked, "a.html", new SourceReadOptions { Charset = "gbk" }).Charset);
    }

    [Fact]
    public void A_byte_that_does_not_fit_is_named_with_its_offset()
    {
        Gen.Select(Gen.Int[0, 400], Gen.Bool).Sample((place, isGb) =>
        {
            Encoding encoding = isGb ? Gb18030 : Encoding.UTF8;
            string text = string.Concat(Enumerable.Repeat(Plan, 20));
            byte[] before = encoding.GetBytes(text[..place]);
            byte[] bytes = [.. before, 0xFF, .. encoding.GetBytes(text[place..])];
            SourceReadException fault = Assert.Throws<SourceReadException>(() => SourceText.Read(bytes, "plan.txt"));
            Assert.Equal(DiagnosticCode.UndecodableBytes, fault.Code);
            Assert.Equal(before.Length, fault.Offset);
            Assert.StartsWith("plan.txt: KG1014: the bytes FF", fault.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', fault.Message);
        }, iter: 200);
    }

    [Fact]
    public void A_text_cut_within_a_character_is_named_where_it_was_cut()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Plan + "完");
        SourceReadException fault = Assert.Throws<SourceReadException>(() => SourceText.Read(bytes.AsMemory(0, bytes.Length - 1), "plan.txt"));
        Assert.Equal(bytes.Length - 3, fault.Offset);
    }

    [Fact]
    public void Text_in_a_character_set_nobody_declares_is_refused_rather_than_garbled()
    {
        byte[] big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!.GetBytes("推進科技創新，打造創新策源地，提升企業創新主體地位。堅持創新驅動，強化保障措施。");
        Assert.Equal(DiagnosticCode.UnknownCharset, Assert.Throws<SourceReadException>(() => SourceText.Read(big5, "plan.txt")).Code);
        Assert.StartsWith("推進科技創新", SourceText.Read(big5, "plan.txt", new SourceReadOptions { Charset = "big5" }).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_text_says_survives_every_character_set()
    {
        Gen<string> words = Gen.OneOf("总体要求", "（一）", "加强", "R&D", "1000亿元", "，", "。", "\n", "\r\n", "　", "“十四五”", "①", "——", "≥").Array[20, 60].Select(string.Concat);
        Gen.Select(words, Gen.OneOf(Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Gb18030)).Sample((text, encoding) =>
            string.IsNullOrWhiteSpace(text) || SourceText.Read(encoding.GetBytes(text), "plan.txt").Text == text);
    }

    [Fact]
    public void Damage_that_the_file_brings_along_is_reported()
    {
        SourceText source = Reading.Plain("总体\uFFFD要求");
        Assert.Equal(DiagnosticCode.DamagedText, Assert.Single(source.Diagnostics).Code);
    }
}
