namespace KnowledgeGraph.Extraction.Quantities.Scanning;

/// <summary>A number as it is written, without its unit.</summary>
internal readonly record struct Numeral
{
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>The number without its last 万 or 亿: 1.8 in 1.8万, 3000 in 三千亿.</summary>
    public required decimal Value { get; init; }

    /// <summary>The second number of 三四个; null elsewhere.</summary>
    public decimal? Upper { get; init; }

    /// <summary>What 万, 亿 or 万亿 behind the number multiplies by; 1 where there is none.</summary>
    public decimal Scale { get; init; }

    /// <summary>True where it is written in characters: 二十.</summary>
    public bool IsChinese { get; init; }

    /// <summary>True for 百, 千, 万, 亿 without a number ahead: 千亿斤 is an order of size, 超百家 a number.</summary>
    public bool IsBare { get; init; }

    /// <summary>True with 余, 多 or 几 behind: 20余, 6600多万, 十几.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The word for <see cref="Scale"/>, empty for 1.</summary>
    public string ScaleWord => Scale switch
    {
        1_0000m => "万",
        1_0000_0000m => "亿",
        1_0000_0000_0000m => "万亿",
        _ => "",
    };

    /// <summary>The number with 万 and 亿 multiplied out.</summary>
    public decimal Expanded => Value * Scale;
}
