using KnowledgeGraph.Extraction.Facts;

namespace KnowledgeGraph.Tests.Extraction.Facts;

public sealed class TriedRulesTests
{
    [Fact]
    public void A_rule_is_tried_once_a_predicate()
    {
        TriedRules tried = new(2);
        tried.GoOn();
        Assert.True(tried.Take(0));
        Assert.False(tried.Take(0));
        Assert.True(tried.Take(1));
        tried.GoOn();
        Assert.True(tried.Take(0));
    }
}
