using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Documents.Readers;

public sealed class HtmlMapTests
{
    // Each piece: as the page has it, and what it shows.
    private static readonly (string Page, string Shown)[] Pieces =
    [
        ("总体要求", "总体要求"), ("R&amp;D", "R&D"), ("&#x4e00;", "一"), ("&#19968;", "一"), ("&lt;", "<"), ("&ldquo;十四五&rdquo;", "“十四五”"), ("&copy", "©"), ("a&b", "a&b"),
        ("，", "，"), ("𠮷", "𠮷"), ("&#x20BB7;", "𠮷"), ("<b>甲</b>", "甲"), ("<!-- 乙 -->", ""), ("丙<script>丁</script>", "丙"), ("　", "　"), ("&nbsp;", "\u00A0"), (" \r\n ", " "), (" ", " "),
    ];

    [Fact]
    public void Every_unit_of_the_text_leads_back_to_its_place_in_the_page()
    {
        Gen<string> block = Gen.Int[0, Pieces.Length - 1].Array[1, 12].Select(picks => string.Concat(picks.Select(pick => Pieces[pick].Page)));
        Gen.Select(block.Array[1, 6], Gen.OneOf("p", "div", "td", "h2")).Sample((blocks, tag) =>
        {
            string page = "<html><body>" + string.Concat(blocks.Select(words => $"<{tag}>{words}</{tag}>\r\n")) + "<p>末</p></body></html>";
            SourceText source = Reading.Html(page);
            Reading.AssertSound(source);
            int before = -1;
            for (int i = 0; i < source.Text.Length; i++)
            {
                int place = source.Map.FileOffset(i);
                Assert.InRange(place, 0, page.Length - 1);
                if (source.Text[i] == '\n')
                {
                    continue;
                }

                // The second unit of a surrogate pair stands behind the first in the map even where both come from one reference.
                bool isSecond = char.IsLowSurrogate(source.Text[i]);
                Assert.True(isSecond || place > before, $"{page} at {i}");
                Assert.True(isSecond || Stands(page, place, source.Text[i]), $"{page}: '{source.Text[i]}' at {i} leads to {place}, '{page[place]}'");
                before = place;
            }
        }, iter: 2000);
    }

    [Fact]
    public void The_words_are_those_that_a_browsers_tree_has()
    {
        string[] bits =
        [
            "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<span>", "</span>", "<table>", "</table>", "<tr>", "<td>", "</td>", "</tr>", "<ul>", "<li>", "</ul>", "<h2>", "</h2>", "<br>",
            "<a href=x>", "</a>", "<script>x</script>", "<style>y</style>", "<!-- z -->", "<td rowspan=2>", "<center>", "</center>", "<font>", "</font>", "&amp;", "<i>", "</i>", "<dl><dd>", "</dl>",
        ];
        Gen.Int[0, bits.Length - 1].Array[1, 40].Sample(picks =>
        {
            var page = new StringBuilder("<html><body>");
            for (int i = 0; i < picks.Length; i++)
            {
                page.Append(bits[picks[i]]).Append((char)('甲' + i));
            }

            SourceText source = Reading.Html(page.Append("</body></html>").ToString());
            Reading.AssertSound(source);
            IDocument document = new HtmlParser().ParseDocument(page.ToString());
            foreach (IElement hidden in document.QuerySelectorAll("script, style, head").ToArray())
            {
                hidden.Remove();
            }

            // Stray text in a table is moved in front of it by the standard and stays in place here, so words are compared as a set.
            static string Sorted(string words) => new([.. words.Where(c => !char.IsWhiteSpace(c)).Order()]);
            Assert.Equal(Sorted(document.DocumentElement.TextContent), Sorted(source.Text));
        }, iter: 2000);
    }

    [Fact]
    public void Any_tags_in_any_order_are_read()
    {
        string[] names = ["p", "div", "table", "tbody", "tr", "td", "th", "caption", "b", "a", "li", "ul", "h1", "select", "option", "svg", "title", "textarea", "pre", "form", "nav", "template", "body", "html", "head", "button", "o:p"];
        string[] attributes = ["", " hidden", " style='display:none'", " rowspan=3 colspan=2", " class=content", " style='border:1px solid'", " align=center"];
        Gen<string> tag = Gen.Select(Gen.Int[0, names.Length - 1], Gen.Bool, Gen.Int[0, attributes.Length - 1]).Select((name, isEnd, attribute) => isEnd ? $"</{names[name]}>" : $"<{names[name]}{attributes[attribute]}>");
        Gen.Select(tag, Gen.OneOf("甲", "乙，丙。", " ", "&nbsp;", "<", "&", "\0丁")).Array[1, 60].Sample(parts =>
        {
            string page = "<p>始</p>" + string.Concat(parts.Select(part => part.Item1 + part.Item2)).Replace("\0", string.Empty, StringComparison.Ordinal);
            SourceText source = Reading.Html(page);
            Reading.AssertSound(source);
            Assert.Equal(SourceFormat.Html, source.Format);
            for (int i = 0; i < source.Text.Length; i++)
            {
                Assert.InRange(source.Map.FileOffset(i), 0, page.Length);
            }
        }, iter: 3000);
    }

    private static bool Stands(string page, int place, char shown)
    {
        if (page[place] == shown && shown != '&' || shown == ' ' && char.IsWhiteSpace(page[place]))
        {
            return true;
        }

        return page[place] == '&' && Pieces.Any(piece => page.AsSpan(place).StartsWith(piece.Page, StringComparison.Ordinal) && piece.Shown[0] == shown)
            || page[place] == '&' && (shown == '&' || page.AsSpan(place).StartsWith("&rdquo;", StringComparison.Ordinal) && shown == '”');
    }
}
