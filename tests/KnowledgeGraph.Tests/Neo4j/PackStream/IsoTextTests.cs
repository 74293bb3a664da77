using KnowledgeGraph.Neo4j.Values;

namespace KnowledgeGraph.Tests.Neo4j.PackStream;

public sealed class IsoTextTests
{
    [Theory]
    [InlineData(0, "1970-01-01")]
    [InlineData(-1, "1969-12-31")]
    [InlineData(19_782, "2024-02-29")]
    [InlineData(20_453, "2025-12-31")]
    [InlineData(-719_528, "0000-01-01")]
    [InlineData(-719_529, "-0001-12-31")]
    [InlineData(2_932_897, "+10000-01-01")]
    public void Days_have_their_ISO_form(long days, string text) => Assert.Equal(text, new CypherDate(days).ToString());

    [Fact]
    public void Every_day_that_the_platform_knows_has_the_same_form()
    {
        for (int day = 0; day <= DateOnly.MaxValue.DayNumber; day += 29)
        {
            DateOnly date = DateOnly.FromDayNumber(day);
            Assert.Equal(date.ToString("O"), CypherDate.From(date).ToString());
        }
    }

    [Fact]
    public void Times_show_only_the_digits_they_have()
    {
        Assert.Equal("00:00:00", new CypherLocalTime(0).ToString());
        Assert.Equal("23:59:59.999999999", new CypherLocalTime(86_399_999_999_999).ToString());
        Assert.Equal("08:30:00.5-03:30", new CypherTime(30_600_500_000_000, -12_600).ToString());
        Assert.Equal("1969-12-31T23:59:59", new CypherLocalDateTime(-1, 0).ToString());
        Assert.Equal("P14M3DT-0.5S", new CypherDuration(14, 3, -1, 500_000_000).ToString());
    }

    [Fact]
    public void Moments_show_their_zone()
    {
        Assert.Equal("1970-01-01T08:00:00+08:00[Asia/Shanghai]", new CypherDateTime(0, 0, null, "Asia/Shanghai").ToString());
        Assert.Equal("1970-01-01T00:00:00Z[Nowhere/Land]", new CypherDateTime(0, 0, null, "Nowhere/Land").ToString());
        Assert.Equal("1969-12-31T23:59:59.9Z", CypherDateTime.From(DateTimeOffset.UnixEpoch.AddMilliseconds(-100)).ToString());
    }
}
