using KnowledgeGraph.Definitions;
using KnowledgeGraph.Definitions.Names;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Identity;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Tests.Extraction.Identity;

public sealed class IdentityTests
{
    [Fact]
    public void A_thing_keeps_only_the_properties_that_names_of_its_own_kind_give_it()
    {
        GraphDefinitions definitions = GraphDefinitions.Default;
        IdentityResolver identity = new(definitions.Rules.Identity, new LexiconMatcher(definitions.Lexicon), place: null);
        identity.Add(new EntityRef("ScienceCityZone", "开源街区"), "开源街区", "name-zone", new Dictionary<string, string> { ["kind"] = "街区" });
        identity.Add(new EntityRef("Technology", "开源街区"), "开源街区", "list-technology", new Dictionary<string, string>());
        ResolvedEntity joined = Assert.Single(identity.Join());
        Assert.Equal("Technology", joined.Ref.Label);
        Assert.Empty(joined.Properties);
    }

    [Theory]
    [InlineData("杭州市", "市创投引导基金", "杭州市创投引导基金")]
    [InlineData("宁波市", "市创投引导基金", "宁波市创投引导基金")]
    [InlineData("成都市", "市创投引导基金", "成都市创投引导基金")]
    [InlineData("浙江省", "省创投引导基金", "浙江省创投引导基金")]
    public void A_level_in_front_is_the_documents_place(string place, string local, string full)
    {
        ResolvedEntity fund = Entity(Plan(place, $"设立{local}，支持初创企业。"), "Fund", full);
        Assert.Contains(local, fund.Aliases);
        Assert.Contains((local, "the document's place"), fund.Merged);
    }

    [Theory]
    [InlineData("杭州市", "浙江省")]
    [InlineData("南京市", "江苏省")]
    [InlineData("成都市", "四川省")]
    [InlineData("呼和浩特市", "内蒙古自治区")]
    public void The_government_of_the_city_and_of_its_province_stand_in_full(string city, string province)
    {
        string level = province.EndsWith("自治区", StringComparison.Ordinal) ? "自治区" : "省";
        ExtractedPlan plan = Plan(city, $"按照{level}政府和市政府部署，{city}人民政府印发本规划，市人民政府负责实施。");
        string[] governments = [.. Names(plan, "Government").Where(static name => name.EndsWith("政府", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.Equal(new[] { $"{province}人民政府", $"{city}人民政府" }.Order(StringComparer.Ordinal), governments);
        Assert.Contains(("市政府", "the document's place"), Entity(plan, "Government", $"{city}人民政府").Merged);
    }

    [Fact]
    public void A_plan_of_the_state_has_no_city_that_a_level_could_mean()
    {
        ExtractedPlan plan = new("国务院关于加强科技创新的意见\n\n国务院\n\n一、重点任务\n\n市人民政府要加强领导。设立市创投引导基金。\n");
        Assert.DoesNotContain(plan.Result.Entities, static entity => entity.Merged.Any(static merged => merged.Reason == "the document's place"));
    }

    [Fact]
    public void Everyones_government_is_no_ones()
    {
        ExtractedPlan plan = Plan("杭州市", "各市人民政府要加强领导，各区人民政府抓好落实。");
        Assert.DoesNotContain(plan.Result.Mentions, static mention => mention.Surface.Contains("市人民政府", StringComparison.Ordinal) && mention.Leaf.Line > 5);
    }

    [Theory]
    [InlineData("杭州市", "我市")]
    [InlineData("宁波市", "我市")]
    [InlineData("武汉市", "本市")]
    [InlineData("江苏省", "我省")]
    public void The_documents_own_place_may_be_called_ours(string place, string ours)
    {
        ExtractedPlan plan = Plan(place, $"{ours}科技创新取得显著成效。");
        Assert.Contains(plan.Result.Mentions, mention => mention.Surface == ours && mention.Label == "Region" && mention.Name == plan.Result.Place!.Value.Name);
    }

    [Fact]
    public void Words_that_begin_like_a_level_are_none()
    {
        ExtractedPlan plan = Plan("杭州市", "建设市场化技术交易平台，打造区块链创新中心。");
        Assert.DoesNotContain(plan.Result.Entities, static entity => entity.Ref.Name.StartsWith("杭州市场", StringComparison.Ordinal) || entity.Ref.Name.Contains("杭州市块链", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("国科大杭州高等研究院", "国科大杭高院", true)]
    [InlineData("杭州市创业投资引导基金", "杭州市创投引导基金", true)]
    [InlineData("长三角科技创新共同体", "长三角科创共同体", true)]
    [InlineData("成都先进金属材料产业技术研究院", "成都先进金属材料产研院", false)]
    [InlineData("南京紫金山实验室", "南京紫金实验室", false)]
    [InlineData("武汉东湖新技术开发区", "武汉东湖开发区", false)]
    [InlineData("浙江工业大学", "浙江大学", false)]
    [InlineData("南京农业大学", "南京大学", false)]
    [InlineData("中国人民银行", "中国银行", false)]
    [InlineData("杭州市科技创新局", "杭州市科技局", false)]
    [InlineData("宁波国际联合实验室", "宁波联合实验室", false)]
    [InlineData("成都先进金属材料产业技术研究院", "成都先进材料产业技术研究院", false)]
    [InlineData("深圳湾实验室", "深圳实验室", false)]
    public void An_abbreviation_keeps_something_of_every_word(string full, string name, bool expected) =>
        Assert.Equal(expected, Contraction.MayBe(name, full) && new Contraction(full, ["和", "与"]).Gives(name));

    [Theory]
    [InlineData("杭州市", "国科大杭州高等研究院", "国科大杭高院")]
    [InlineData("宁波市", "中国科学院宁波材料技术与工程研究所", "中科院宁波材料技术与工程研究所")]
    [InlineData("苏州市", "清华大学苏州汽车研究院", "清华大学苏汽研院")]
    public void An_abbreviation_of_a_full_name_is_found_and_joined(string city, string full, string name)
    {
        ExtractedPlan plan = Plan(city, $"加快建设{full}。\n\n依托{name}，推进产学研合作。");
        ResolvedEntity institute = Assert.Single(plan.Result.Entities, static entity => entity.Ref.Label == "ResearchInstitute");
        Assert.Equal(full, institute.Ref.Name);
        Assert.Contains(name, institute.Aliases);
        Assert.Contains(institute.Merged, merged => merged.Surface == name);
    }

    [Theory]
    [InlineData("杭州市", "浙江清华长三角研究院", "清长院")]
    [InlineData("合肥市", "合肥综合性国家科学中心能源研究院", "能源院")]
    [InlineData("武汉市", "武汉产业创新发展研究院", "武创院")]
    public void A_short_name_that_the_text_gives_is_the_full_one(string city, string full, string name)
    {
        ExtractedPlan plan = Plan(city, $"建设{full}（以下简称“{name}”）。\n\n支持{name}集聚人才。");
        ResolvedEntity institute = Entity(plan, "ResearchInstitute", full);
        Assert.Contains((name, "short name given in the text"), institute.Merged);
        Assert.DoesNotContain(plan.Result.Entities, entity => entity.Ref.Name == name);
    }

    [Theory]
    [InlineData("杭州市", "浙江大学", "浙江大学杭州国际科创中心")]
    [InlineData("苏州市", "清华大学", "清华大学苏州汽车研究院")]
    [InlineData("合肥市", "中国科学技术大学", "中国科学技术大学先进技术研究院")]
    public void A_university_in_the_name_of_its_institute_keeps_its_own_mention(string city, string university, string institute)
    {
        ExtractedPlan plan = Plan(city, $"支持{university}创建一流学科。\n\n加快建设{institute}。");
        Mention outer = Assert.Single(plan.Result.Mentions, mention => mention.Name == institute);
        Mention[] inner = [.. plan.Result.Mentions.Where(mention => mention.Name == university)];
        Assert.Equal(2, inner.Length);
        Assert.Contains(inner, mention => outer.Span.Contains(mention.Span) && mention.Label == "University");
    }

    [Fact]
    public void Branches_of_a_university_stay_apart()
    {
        ExtractedPlan plan = Plan("深圳市", "支持哈尔滨工业大学（深圳）、哈尔滨工业大学（威海）和哈尔滨工业大学合作。");
        Assert.Equal(3, plan.Result.Entities.Count(static entity => entity.Ref.Label == "University"));
    }

    [Theory]
    [InlineData("杭州市", "杭州高新区（滨江）", "杭州高新区", "bracketed addition")]
    [InlineData("杭州市", "杭州国家自主创新示范区", "国家自主创新示范区", "name of the place")]
    [InlineData("合肥市", "合肥国家自主创新示范区", "国家自主创新示范区", "name of the place")]
    [InlineData("宁波市", "宁波高新技术产业开发区", "宁波高新区", "written out")]
    [InlineData("郑州市", "郑州高新技术产业开发区", "郑州高新区", "written out")]
    public void Zones_may_leave_out_brackets_and_the_documents_place(string city, string full, string name, string reason)
    {
        ExtractedPlan plan = Plan(city, $"推进{full}建设。\n\n支持{name}争创一流。");
        ResolvedEntity zone = Assert.Single(plan.Result.Entities, static entity => entity.Ref.Label == "ScienceCityZone");
        Assert.Equal(full, zone.Ref.Name);
        Assert.Contains(zone.Merged, merged => merged == (name, reason));
    }

    [Fact]
    public void What_could_be_two_things_is_neither()
    {
        string[] names = ["杭州自主创新示范区", "国家自主创新示范区", "自主创新示范区"];
        IdentityResolver resolver = new(GraphDefinitions.Default.Rules.Identity, new LexiconMatcher(Lexicon.Empty), new EntityRef("Region", "杭州"));
        foreach (string name in names)
        {
            resolver.Add(new EntityRef("ScienceCityZone", name), name, "name-zone", new Dictionary<string, string>());
        }

        Assert.Equal(names.Order(StringComparer.Ordinal), resolver.Join().Select(static entity => entity.Ref.Name));
    }

    [Theory]
    [InlineData("杭州市", "汽车", "石化")]
    [InlineData("南京市", "丝绸", "茶叶")]
    public void An_industry_may_leave_out_the_word_for_it(string city, string name, string other)
    {
        ExtractedPlan plan = Plan(city, $"发展{name}产业。\n\n发展{name}、{other}等产业。");
        ResolvedEntity industry = Assert.Single(plan.Result.Entities, entity => entity.Ref.Label == "Industry" && entity.Ref.Name.StartsWith(name, StringComparison.Ordinal));
        Assert.Equal("end left out", Assert.Single(industry.Merged).Reason);
        Assert.Contains(other, Names(plan, "Industry"));
    }

    [Theory]
    [InlineData("Industry", "汽车", "汽车产业", 1)]
    [InlineData("Industry", "汽车制造", "汽车制造产业集群", 1)]
    [InlineData("Industry", "新能源汽车产业", "汽车产业", 2)]
    [InlineData("Industry", "新", "新产业", 2)]
    [InlineData("Technology", "汽车", "汽车产业", 2)]
    public void Only_names_of_the_rules_label_leave_out_an_end_and_keep_two_characters(string label, string name, string full, int things)
    {
        Dictionary<string, IReadOnlyList<string>> ends = new() { ["Industry"] = ["产业集群", "产业"] };
        IdentityResolver resolver = new(new IdentityRules { OptionalEnds = ends }, new LexiconMatcher(Lexicon.Empty), place: null);
        resolver.Add(new EntityRef(label, name), name, "list-industry", new Dictionary<string, string>());
        resolver.Add(new EntityRef(label, full), full, "list-industry", new Dictionary<string, string>());
        Assert.Equal(things, resolver.Join().Count);
    }

    [Theory]
    [InlineData("宁波市", "宁波市科学技术协会", "市科协")]
    [InlineData("成都市", "成都市经济和信息化局", "市经信局")]
    [InlineData("杭州市", "中共杭州市委", "市委")]
    public void Offices_are_one_under_their_short_names(string city, string full, string name)
    {
        IdentityResolver resolver = new(GraphDefinitions.Default.Rules.Identity, new LexiconMatcher(GraphDefinitions.Default.Lexicon), new EntityRef("Region", city[..^1]));
        resolver.Add(new EntityRef("Government", full), full, "name-government", new Dictionary<string, string>());
        resolver.Add(new EntityRef("Government", name), name, "name-government", new Dictionary<string, string>());
        ResolvedEntity office = Assert.Single(resolver.Join());
        Assert.Equal(full, office.Ref.Name);
        Assert.Contains(name, office.Aliases);
    }

    [Fact]
    public void Zones_of_different_places_stay_apart()
    {
        ExtractedPlan plan = Plan("杭州市", "支持杭州高新区建设。\n\n与宁波高新区、苏州高新区合作。");
        Assert.Equal(["宁波高新区", "杭州高新区", "苏州高新区"], Names(plan, "ScienceCityZone"));
    }

    [Fact]
    public void A_unit_in_brackets_is_no_part_of_a_name()
    {
        NameVariants variants = new(new IdentityRules { Units = new HashSet<string> { "亿元" } }, new LexiconMatcher(Lexicon.Empty), null);
        Assert.Equal("市创投引导基金", variants.Bare("市创投引导基金(亿元)"));
        Assert.Equal("杭州高新区（滨江）", variants.Bare("杭州高新区（滨江）"));
    }

    private static ExtractedPlan Plan(string place, string text) => new($"{place}科技创新发展“十四五”规划\n\n{place}人民政府\n\n一、重点任务\n\n{text}\n");

    private static ResolvedEntity Entity(ExtractedPlan plan, string label, string name) =>
        Assert.Single(plan.Result.Entities, entity => entity.Ref.Label == label && entity.Ref.Name == name);

    private static string[] Names(ExtractedPlan plan, string label) =>
        [.. plan.Result.Entities.Where(entity => entity.Ref.Label == label).Select(static entity => entity.Ref.Name)];
}
