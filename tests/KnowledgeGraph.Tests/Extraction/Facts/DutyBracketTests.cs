namespace KnowledgeGraph.Tests.Extraction.Facts;

/// <summary>Bodies in brackets behind a task.</summary>
public sealed class DutyBracketTests
{
    [Theory]
    [InlineData("修缮古桥。[市体育局、市外办、市农业农村局，各区、县（市）政府]", "Government 杭州市体育局", "Government 杭州市外办", "Government 杭州市农业农村局")]
    [InlineData("修缮古桥。（市财政局牵头，市教育局配合）", "Government 杭州市财政局", "Government 杭州市教育局")]
    [InlineData("修缮古桥。\n\n牵头单位：市财政局、市审改办\n\n参与单位：市教育局、人民银行杭州分行。", "Government 杭州市财政局", "Government 杭州市审改办", "Government 人民银行杭州分行")]
    public void A_bracket_that_says_who_does_it_or_lists_nothing_but_bodies_names_them(string text, params string[] names)
    {
        string[] found = [.. ExtractedPlan.Of(text).Names];
        Assert.All(names, name => Assert.Contains(name, found));
    }

    [Theory]
    [InlineData("修缮古桥（市科技局、市一体化平台、市人才交流会）。")]
    [InlineData("修缮古桥（石拱桥、木廊桥、青石板桥）。")]
    public void A_bracket_that_lists_other_things_too_names_no_bodies_by_their_ends(string text) =>
        Assert.DoesNotContain(ExtractedPlan.Of(text).Names, static name => name.Contains("平台", StringComparison.Ordinal) || name.Contains("交流会", StringComparison.Ordinal) || name.EndsWith('桥'));
}
