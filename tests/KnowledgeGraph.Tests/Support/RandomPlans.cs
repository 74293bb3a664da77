using System.Text;
using CsCheck;

namespace KnowledgeGraph.Tests.Support;

/// <summary>A plan made from the numbering families, and the outline that it was made from.</summary>
/// <param name="Text">The plan.</param>
/// <param name="Outline">One line a section, column, item and table, in text order.</param>
internal sealed record RandomPlan(string Text, IReadOnlyList<string> Outline);

/// <summary>Makes plans at random: families in the order in which documents nest them, run-in headings, dash items, columns, tables, contents.</summary>
internal sealed class RandomPlans
{
    // Filled in when the plan is complete: dashes stand below all families that it uses.
    private const string DashLevel = "{dash}";
    private const string Numerals = "一二三四五六七八九";

    // Families from the outermost to the innermost; a plan uses some of them in this order.
    private static readonly (Func<int, string> Mark, bool MayRunOn)[] Official =
    [
        (static n => $"第{Numeral(n)}篇　", false),
        (static n => $"第{Numeral(n)}章　", true),
        (static n => $"第{Numeral(n)}节 ", false),
        (static n => $"{Numeral(n)}、", false),
        (static n => $"（{Numeral(n)}）", true),
        (static n => $"{n}.", false),
        (static n => $"（{n}）", false),
        (static n => $"{"①②③④⑤⑥⑦⑧⑨"[n - 1]}", false),
    ];

    private static readonly string[] Verbs = ["建设", "推进", "培育", "优化", "完善", "提升", "强化", "发展", "深化", "健全"];
    private static readonly string[] Things = ["平台", "产业集群", "创新体系", "人才队伍", "营商环境", "“双碳”工程", "基础设施", "公共服务", "5G网络", "区域协作，联动发展", "治理（监管）能力"];
    private static readonly string[] Bodies =
    [
        "到2025年，建成一批重大平台，研发投入强度达到3.5%以上。", "加快推进各项工作，确保取得实效。", "重点抓好：1.平台；2.人才；3.资金。", "一是加大投入，二是优化环境。",
        "按照“十四五”规划要求，统筹安排（市科技局牵头）。", "2021—2025年，每年新增企业100家。", "全面落实《示例市条例》，做到第一时间响应。",
    ];

    private static readonly string[] Stems = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];

    private readonly Random _random;
    private readonly List<string> _lines = [];
    private readonly List<string> _outline = [];
    private readonly List<string> _headings = [];
    private readonly List<int> _families = [];
    private readonly int[] _last;
    private readonly bool _runsOn;
    private int _titles;
    private int _columns;
    private int _tables;

    private RandomPlans(int seed)
    {
        _random = new Random(seed);
        for (int family = 0; family < Official.Length; family++)
        {
            if (_random.Next(2) == 0)
            {
                _families.Add(family);
            }
        }

        if (_families.Count == 0)
        {
            _families.Add(3);
        }

        _last = new int[_families.Count];
        _runsOn = _random.Next(3) == 0;
    }

    /// <summary>Plans, each from a seed of its own.</summary>
    public static Gen<RandomPlan> Plans { get; } = Gen.Int[0, int.MaxValue - 1].Select(Make);

    private static RandomPlan Make(int seed) => new RandomPlans(seed).Make();

    private static string Numeral(int number) => number <= 9
        ? Numerals[number - 1].ToString()
        : $"{(number / 10 > 1 ? Numerals[(number / 10) - 1] : "")}十{(number % 10 > 0 ? Numerals[(number % 10) - 1] : "")}";

    private RandomPlan Make()
    {
        int sections = _random.Next(2, 5);
        for (int i = 1; i <= sections; i++)
        {
            AddSection(0, i, parent: "");
        }

        List<string> lines = ["示例市科技创新规划"];
        if (_random.Next(3) == 0 && _headings.Count >= 3)
        {
            lines.Add("目　录");
            bool hasPages = _random.Next(2) == 0;
            lines.AddRange(_headings.Select((heading, index) => hasPages ? $"{heading}……{index + 1}" : heading));
        }

        lines.AddRange(_lines);
        string lineBreak = _random.Next(4) switch
        {
            0 => "\n\n",
            1 => "\r\n",
            _ => "\n",
        };
        string indent = _random.Next(3) == 0 ? "　　" : "";
        return new RandomPlan(string.Concat(lines.Select(line => indent + line + lineBreak)), Levelled());
    }

    private List<string> Levelled()
    {
        int deepest = _outline.Where(static line => line.Contains(" level ", StringComparison.Ordinal) && !line.Contains(DashLevel, StringComparison.Ordinal))
            .Max(static line => line.Split(' ')[0].Count(static unit => unit == '.') + 1);
        return _outline.ConvertAll(line => line.Replace(DashLevel, $"{deepest + 1}", StringComparison.Ordinal));
    }

    private void AddSection(int depth, int ordinal, string parent)
    {
        (Func<int, string> mark, bool mayRunOn) = Official[_families[depth]];
        _last[depth] = mayRunOn && _runsOn ? _last[depth] + 1 : ordinal;
        string path = parent.Length == 0 ? $"{ordinal}" : $"{parent}.{ordinal}";
        string marker = mark(_last[depth]);
        string title = Title();
        bool isRunIn = _random.Next(3) == 0;
        _outline.Add($"{path} level {depth + 1} {marker.Trim()} {title}{(isRunIn ? " run-in" : "")}");
        _headings.Add(marker + title);
        _lines.Add(isRunIn ? $"{marker}{title}。{Body()}" : marker + title + (_random.Next(4) == 0 ? "。" : ""));
        for (int i = _random.Next(3); i > 0; i--)
        {
            _lines.Add(Body());
        }

        bool hasSections = depth + 1 < _families.Count && _random.Next(3) > 0;
        for (int i = 1; hasSections && i <= 1 + _random.Next(4); i++)
        {
            AddSection(depth + 1, i, path);
        }

        if (!hasSections)
        {
            AddParts(path);
        }
    }

    private void AddParts(string path)
    {
        switch (_random.Next(6))
        {
            case 0:
                for (int i = 1; i <= 3; i++)
                {
                    string title = Title();
                    _outline.Add($"{path}.{i} level {DashLevel} —— {title} run-in");
                    _lines.Add($"——{title}。{Body()}");
                }

                break;
            case 1:
                AddColumn();
                break;
            case 2:
                AddTable();
                break;
            default:
                break;
        }
    }

    private void AddColumn()
    {
        string caption = Title();
        _outline.Add($"column {++_columns} {caption}");
        _lines.Add(_random.Next(4) switch
        {
            0 => $"专栏{_columns} {caption}",
            1 => $"【专栏{_columns}】{caption}",
            2 => $"专栏 {_columns}：{caption}",
            _ => $"专栏{Numeral(_columns)}　{caption}",
        });

        // Items count like no family of sections: of 1. 2. nobody could say whose they are.
        bool isNumbered = _families.TrueForAll(static family => family < 6) && _random.Next(2) == 0;
        for (int i = 1; i <= _random.Next(1, 4); i++)
        {
            // A comma makes the start of an unnumbered paragraph a clause of running text.
            string title = Title().Replace("，", "与", StringComparison.Ordinal);
            _outline.Add($"item {title}");
            _lines.Add($"{(isNumbered ? (i % 2 == 0 ? $"({i}）" : $"（{i}）") : "")}{title}。{Body()}");
        }
    }

    private void AddTable()
    {
        string caption = Title();
        int rows = _random.Next(2, 6);
        bool hasUnit = _random.Next(2) == 0;
        _outline.Add($"table {++_tables} {caption} {rows}×{(hasUnit ? 5 : 4)}");
        _lines.AddRange([$"表{_tables} {caption}", "序号", "指 标 名 称", .. hasUnit ? ["单位"] : Array.Empty<string>(), "2020年", "2025年", "规划目标"]);
        for (int i = 1; i <= rows; i++)
        {
            string[] value = ["预计3.5", "≥100", "-", "12000", "4.0"];
            _lines.AddRange([$"{i}", Title(), .. hasUnit ? ["%"] : Array.Empty<string>(), $"{_random.Next(100)}", value[_random.Next(value.Length)]]);
        }
    }

    // No two titles are equal: only a table of contents says a heading twice.
    private string Title()
    {
        StringBuilder title = new();
        title.Append(Verbs[_random.Next(Verbs.Length)]).Append(Things[_random.Next(Things.Length)]);
        for (int rest = _titles++; rest > 0; rest /= Stems.Length)
        {
            title.Append(Stems[rest % Stems.Length]);
        }

        return title.ToString();
    }

    private string Body() => Bodies[_random.Next(Bodies.Length)];
}
