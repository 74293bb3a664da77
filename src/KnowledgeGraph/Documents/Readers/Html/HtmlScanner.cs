using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace KnowledgeGraph.Documents.Readers.Html;

internal enum HtmlPart
{
    Text,
    StartTag,
    EndTag,
    Comment,
    End,
}

/// <summary>Goes through a page tag by tag and says where each part of it stands.</summary>
/// <remarks>AngleSharp's tokenizer does the work; it is told not to build the text, which is taken from the page by its place.</remarks>
internal sealed class HtmlScanner : IDisposable
{
    private readonly string _page;
    private readonly TextSource _source;
    private readonly HtmlTokenizer _tokenizer;

    public HtmlScanner(string page)
    {
        _page = page;
        _source = new TextSource(new ReadOnlyMemoryTextSource(page));
        _tokenizer = new HtmlTokenizer(_source, HtmlEntityProvider.ResolverExtended)
        {
            IsNotConsumingCharacterReferences = true,
            SkipComments = true,
            SkipDataText = true,
            SkipRawText = true,
            SkipRCDataText = true,
            SkipScriptText = true,
            SkipPlaintext = true,
            SkipCDATA = true,
            SkipProcessingInstructions = true,
            ShouldEmitAttribute = static (ref StructHtmlToken _, ReadOnlyMemory<char> name) => HtmlAttributes.Knows(name.Span),
        };
    }

    public HtmlPart Part { get; private set; }

    /// <summary>The element that a tag begins or ends.</summary>
    public HtmlTag Tag { get; private set; }

    /// <summary>Where the part begins in the page.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End { get; private set; }

    public bool IsSelfClosing { get; private set; }

    /// <summary>The attributes of a start tag; valid until the next part.</summary>
    public HtmlAttributes Attributes { get; } = new();

    /// <summary>Set in drawings and formulas, where a <c>title</c> or <c>style</c> is an element like any other.</summary>
    public bool IsInForeignContent { get; set; }

    /// <summary>True where the page ends within a tag, a comment or a script.</summary>
    public bool EndsInside { get; private set; }

    public void Read()
    {
        ref StructHtmlToken token = ref _tokenizer.GetStructToken();
        Start = token.Position.Index;
        End = Math.Min(_source.Index, _page.Length);
        Part = token.Type switch
        {
            HtmlTokenType.Character => HtmlPart.Text,
            HtmlTokenType.StartTag => HtmlPart.StartTag,
            HtmlTokenType.EndTag => HtmlPart.EndTag,
            HtmlTokenType.EndOfFile => HtmlPart.End,
            _ => HtmlPart.Comment,
        };
        if (Part is HtmlPart.StartTag or HtmlPart.EndTag)
        {
            ReadTag(ref token);
        }
        else if (Part == HtmlPart.End)
        {
            EndsInside |= Start < _page.Length;
        }
        else if (Part == HtmlPart.Comment && End == _page.Length)
        {
            EndsInside |= _page[^1] != '>';
        }
    }

    public void Dispose() => _source.Dispose();

    private void ReadTag(ref StructHtmlToken token)
    {
        Tag = HtmlTags.Find(token.Name);
        IsSelfClosing = token.IsSelfClosing;
        if (Part == HtmlPart.StartTag)
        {
            Attributes.Take(token.Attributes);
            if (!IsInForeignContent)
            {
                _tokenizer.State = Tag switch
                {
                    HtmlTag.Title or HtmlTag.Textarea => HtmlParseMode.RCData,
                    HtmlTag.Style or HtmlTag.Iframe or HtmlTag.Noembed or HtmlTag.Noframes => HtmlParseMode.Rawtext,
                    HtmlTag.Script => HtmlParseMode.Script,
                    _ => HtmlParseMode.PCData,
                };
            }
        }
    }
}
