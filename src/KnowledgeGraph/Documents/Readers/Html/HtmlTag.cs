using System.Collections.Frozen;

namespace KnowledgeGraph.Documents.Readers.Html;

/// <summary>Elements that the reader tells apart; all others are transparent.</summary>
internal enum HtmlTag : byte
{
    Unknown,
    A, Address, Article, Aside, Audio, B, Big, Blockquote, Body, Br, Button, Canvas, Caption, Center, Code, Colgroup, Datalist, Dd, Del, Details, Dialog, Dir, Div,
    Dl, Dt, Em, Fieldset, Figcaption, Figure, Font, Footer, Form, H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html, I, Iframe, Img, Input, Ins, Label, Legend, Li,
    Listing, Main, Map, Mark, Math, Menu, Meta, Nav, Nobr, Noembed, Noframes, Noscript, Object, Ol, Option, P, Plaintext, Pre, S, Script, Search, Section, Select,
    Small, Span, Strike, Strong, Style, Sub, Summary, Sup, Svg, Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Title, Tr, Tt, U, Ul, Video, Xml, Xmp,
}

/// <summary>What an element does to the text around it.</summary>
[Flags]
internal enum HtmlTraits : byte
{
    None = 0,

    /// <summary>Begins and ends a line.</summary>
    Block = 1,

    /// <summary>Has no content.</summary>
    Void = 2,

    /// <summary>Its content is not shown as text.</summary>
    Hidden = 4,

    /// <summary>Its content is text only, up to its own end tag.</summary>
    Raw = 8,

    /// <summary>By its meaning no part of the article.</summary>
    Furniture = 16,

    /// <summary>End tags of elements outside of it do not end elements in it.</summary>
    Scope = 32,

    /// <summary>May hold an article.</summary>
    Container = 64,
}

/// <summary>Knowledge of HTML's elements (HTML Living Standard, sections 13.1 and 15.3).</summary>
internal static class HtmlTags
{
    private static readonly FrozenDictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Enum.GetValues<HtmlTag>().Where(tag => tag != HtmlTag.Unknown).ToFrozenDictionary(tag => tag.ToString().ToLowerInvariant(), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HtmlTraits[] TraitsOf = [.. Enum.GetValues<HtmlTag>().Select(Describe)];

    public static int Count { get; } = TraitsOf.Length;

    public static HtmlTag Find(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out HtmlTag tag) ? tag : HtmlTag.Unknown;

    public static bool Is(this HtmlTag tag, HtmlTraits trait) => (TraitsOf[(int)tag] & trait) != 0;

    /// <summary>1 to 6 for h1 to h6, else 0.</summary>
    public static byte HeadingLevel(this HtmlTag tag) => tag is >= HtmlTag.H1 and <= HtmlTag.H6 ? (byte)(tag - HtmlTag.H1 + 1) : (byte)0;

    public static bool IsCell(this HtmlTag tag) => tag is HtmlTag.Td or HtmlTag.Th;

    public static bool IsRowGroup(this HtmlTag tag) => tag is HtmlTag.Thead or HtmlTag.Tbody or HtmlTag.Tfoot;

    private static HtmlTraits Describe(HtmlTag tag)
    {
        HtmlTraits block = HtmlTraits.Block;
        return tag switch
        {
            HtmlTag.Br or HtmlTag.Hr or HtmlTag.Img or HtmlTag.Input or HtmlTag.Meta => HtmlTraits.Void,
            HtmlTag.Script or HtmlTag.Style or HtmlTag.Textarea or HtmlTag.Title or HtmlTag.Iframe or HtmlTag.Noembed or HtmlTag.Noframes => HtmlTraits.Raw,
            HtmlTag.Noscript or HtmlTag.Template or HtmlTag.Select or HtmlTag.Datalist or HtmlTag.Object or HtmlTag.Canvas or HtmlTag.Svg or HtmlTag.Math
                or HtmlTag.Audio or HtmlTag.Video or HtmlTag.Map or HtmlTag.Xml or HtmlTag.Dialog => HtmlTraits.Hidden,
            HtmlTag.Nav or HtmlTag.Header or HtmlTag.Footer or HtmlTag.Aside or HtmlTag.Menu or HtmlTag.Search => block | HtmlTraits.Furniture,
            HtmlTag.Button => HtmlTraits.Furniture,
            HtmlTag.Td or HtmlTag.Th => block | HtmlTraits.Scope | HtmlTraits.Container,
            HtmlTag.Table or HtmlTag.Caption => block | HtmlTraits.Scope,
            HtmlTag.Article or HtmlTag.Body or HtmlTag.Center or HtmlTag.Div or HtmlTag.Form or HtmlTag.Main or HtmlTag.Section or HtmlTag.Fieldset => block | HtmlTraits.Container,
            HtmlTag.Address or HtmlTag.Blockquote or HtmlTag.Dd or HtmlTag.Details or HtmlTag.Dir or HtmlTag.Dl or HtmlTag.Dt or HtmlTag.Figcaption or HtmlTag.Figure
                or HtmlTag.H1 or HtmlTag.H2 or HtmlTag.H3 or HtmlTag.H4 or HtmlTag.H5 or HtmlTag.H6 or HtmlTag.Hgroup or HtmlTag.Legend or HtmlTag.Li or HtmlTag.Listing
                or HtmlTag.Ol or HtmlTag.P or HtmlTag.Plaintext or HtmlTag.Pre or HtmlTag.Summary or HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Thead or HtmlTag.Tr
                or HtmlTag.Ul or HtmlTag.Xmp or HtmlTag.Option => block,
            _ => HtmlTraits.None,
        };
    }
}
