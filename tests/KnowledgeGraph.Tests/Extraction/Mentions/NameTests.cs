namespace KnowledgeGraph.Tests.Extraction.Mentions;

public sealed class NameTests
{
    [Theory]
    [InlineData("副组长 张某某 云栖储能集团", "Company 云栖储能集团")]
    [InlineData("建设云栖 AI 算力平台。", "Platform 云栖 AI 算力平台")]
    [InlineData("加快建设青山湖微纳技术研发开放平台。", "Platform 青山湖微纳技术研发开放平台")]
    [InlineData("推进西湖实验室参与国家实验室建设。", "Lab 西湖实验室")]
    [InlineData("支持杭州高新区(滨江)设立富阳特别合作区。", "ScienceCityZone 杭州高新区(滨江)")]
    [InlineData("支持杭州高新区(滨江)设立富阳特别合作区。", "ScienceCityZone 富阳特别合作区")]
    [InlineData("建设超重力离心模拟与实验装置。", "ResearchFacility 超重力离心模拟与实验装置")]
    [InlineData("做大做强市创投引导基金。", "Fund 杭州市创投引导基金")]
    [InlineData("打造中国(浙江杭州)科技成果交易所。", "Platform 中国(浙江杭州)科技成果交易所")]
    [InlineData("根据《浙江省科技创新发展“十四五”规划》编制。", "Policy 浙江省科技创新发展“十四五”规划")]
    [InlineData("深入实施“新制造业计划”。", "Program “新制造业计划”")]
    [InlineData("推进“名校名院名所”工程。", "Program “名校名院名所”工程")]
    [InlineData("阿里云、海康、贝达药业等一批科技企业发展良好。", "Company 海康")]
    [InlineData("建设浙江大学杭州国际科创中心。", "ResearchInstitute 浙江大学杭州国际科创中心")]
    [InlineData("支持杭州中科国家技术转移中心建设。", "Platform 杭州中科国家技术转移中心")]
    [InlineData("布局杭州市脑机接口重点实验室。", "Lab 杭州市脑机接口重点实验室")]
    [InlineData("及时修订《防汛抢险应急行动指南》。", "Policy 防汛抢险应急行动指南")]
    [InlineData("在余杭区建设以链主企业带动的功能食品制造示范区。", "ScienceCityZone 功能食品制造示范区")]
    [InlineData("做好第四次全国农业普查。", "Program 第四次全国农业普查")]
    [InlineData("深化浦东新区综合配套改革。", "Program 浦东新区综合配套改革")]
    [InlineData("实施地质灾害综合治理工程。", "Program 地质灾害综合治理工程")]
    [InlineData("修订土壤污染防治法。", "Policy 土壤污染防治法")]
    [InlineData("开展长江流域生态健康调查评估。", "Program 长江流域生态健康调查评估")]
    [InlineData("支持宁波、绍兴等地标识解析服务平台建设。", "Platform 标识解析服务平台")]
    [InlineData("建设宁波石化经济技术开发区。", "ScienceCityZone 宁波石化经济技术开发区")]
    [InlineData("成立国家粮食应急工作指挥部。", "Government 国家粮食应急工作指挥部")]
    [InlineData("在桐庐县、黄骅市、阿拉善右旗推广经验。", "Region 黄骅市")]
    [InlineData("深化工程建设项目审批制度改革。", "Program 工程建设项目审批制度改革")]
    [InlineData("建立产教融合型企业认证制度。", "Program 产教融合型企业认证制度")]
    [InlineData("入选国家中小企业数字化转型试点城市。", "Program 国家中小企业数字化转型试点城市")]
    [InlineData("低空空域管理改革有序开展。", "Program 低空空域管理改革")]
    [InlineData("共建坝上高原生态防护区。", "ScienceCityZone 坝上高原生态防护区")]
    [InlineData("建设桃浦智创城。", "ScienceCityZone 桃浦智创城")]
    [InlineData("提升杭州、宁波、温州机场枢纽能级。", "Platform 宁波机场")]
    [InlineData("嘉兴、湖州、衢州3家高新区位列全国前列。", "ScienceCityZone 湖州高新区")]
    [InlineData("创建时空信息、具身智能等国家人工智能应用中试基地。", "Platform 时空信息国家人工智能应用中试基地")]
    [InlineData("建设数字、文化等国家服务出口基地。", "Platform 国家数字服务出口基地")]
    [InlineData("光电子信息、生物医药、农产品加工3大支柱产业加快发展。", "Industry 光电子信息")]
    [InlineData("高标准建设华南国家植物园和深圳国际红树林中心。", "Platform 深圳国际红树林中心")]
    [InlineData("支持敦煌、肃南、崇信发展。", "Region 肃南裕固族自治县")]
    [InlineData("支持敦煌、肃南、崇信发展。", "Region 崇信县")]
    [InlineData("加快张江高新区杨浦园建设。", "ScienceCityZone 张江高新区杨浦园")]
    [InlineData("推动合肥新桥、芜宣机场协同联动。", "Platform 合肥新桥机场")]
    [InlineData("建立学校美育发展年度报告制度。", "Program 学校美育发展年度报告制度")]
    [InlineData("实施中小学校美育工作自评制度。", "Program 中小学校美育工作自评制度")]
    [InlineData("着力打造全国优质农牧产品重要供给基地。", "Platform 全国优质农牧产品重要供给基地")]
    [InlineData("构建起茶园美育成果展示平台。", "Platform 茶园美育成果展示平台")]
    [InlineData("筹建绍兴农商银行。", "Company 绍兴农商银行")]
    [InlineData("推进湖州至杭州西铁路建设。", "Program 湖州至杭州西铁路")]
    public void A_name_is_found_whole(string text, string name) => Assert.Contains(Unquoted(name), ExtractedPlan.Of(text).Names.Select(Unquoted));

    [Theory]
    [InlineData("以智能化改造传统产业。", "Industry 智能化改造传统产业")]
    [InlineData("促进数字技术与传统产业融合。", "Industry 数字技术与传统产业")]
    [InlineData("把农业建成现代化大产业。", "Industry 农业建成现代化大产业")]
    [InlineData("重点完善人口发展战略。", "Policy 完善人口发展战略")]
    [InlineData("深化广州、深圳双城联动、战略协同。", "Policy 广州、深圳双城联动、战略")]
    [InlineData("主动适应城市发展阶段变化。", "Region 应城市")]
    [InlineData("治理胶州湾。", "Region 胶州市")]
    [InlineData("组建省招商局。", "Company 招商局")]
    [InlineData("参加教育部门组织的活动。", "Government 教育部")]
    [InlineData("以大数据战略行动为契机。", "Policy 国家大数据战略")]
    [InlineData("纳入督导内容并定期开展专项。", "Program 督导内容并定期开展专项")]
    public void What_cuts_a_word_or_holds_a_deed_is_no_name(string text, string name) => Assert.DoesNotContain(name, ExtractedPlan.Of(text).Names);

    [Theory]
    [InlineData("建设国家重点实验室、省实验室。", "Lab")]
    [InlineData("支持企业新建成果转化基地。", "Platform")]
    [InlineData("支持其申报金融改革试验区。", "ScienceCityZone")]
    [InlineData("推进工作制度改革。", "Program")]
    [InlineData("对接首都产业。", "Industry")]
    [InlineData("支持上海、雄安新区建设。", "ScienceCityZone")]
    [InlineData("医疗器械产业用好全国重点实验室。", "Lab")]
    [InlineData("培育新型研发机构和高水平研究型大学。", "University")]
    [InlineData("推动省级高新区、各类开发区发展。", "ScienceCityZone")]
    [InlineData("守好祖国“北大门”。", "University")]
    [InlineData("推动之江实验室深化改革。", "Program")]
    [InlineData("建设公共技术创新服务平台。", "Platform")]
    [InlineData("实施重大工程。", "Program")]
    [InlineData("支持在杭现有国家重点实验室发展。", "Lab")]
    [InlineData("建设一批人才管理改革试验区。", "ScienceCityZone")]
    [InlineData("引导医疗机构建立高水平产业联盟。", "Platform")]
    [InlineData("推进数字经济园区发展。", "ScienceCityZone")]
    [InlineData("优先在人工智能产业园区应用。", "ScienceCityZone")]
    [InlineData("建设100个天敌繁育基地。", "Platform")]
    [InlineData("鼓励各类传媒平台发展。", "Platform")]
    [InlineData("推进行政执法各项制度。", "Program")]
    public void A_class_is_no_name(string text, string label) =>
        Assert.DoesNotContain(ExtractedPlan.Of(text).Names, name => name.StartsWith(label + " ", StringComparison.Ordinal));

    [Theory]
    [InlineData("我国发展环境深刻变化。支持西湖大学发展。", false)]
    [InlineData("探索中国式现代化的新路。", false)]
    [InlineData("深化与中国合作。", true)]
    [InlineData("我国加强与新加坡合作。", true)]
    public void In_the_plan_of_a_city_the_country_is_named_where_a_fact_speaks_of_it(string text, bool isNamed) =>
        Assert.Equal(isNamed, ExtractedPlan.Of(text).Names.Contains("Region 中国"));

    [Fact]
    public void In_a_plan_of_the_state_the_country_is_named_wherever_it_stands()
    {
        ExtractedPlan plan = new("国务院关于加强科技创新的意见\n\n国务院\n\n一、重点任务\n\n我国发展环境深刻变化。\n");
        Assert.Contains(plan.Result.Mentions, static mention => mention.Surface == "我国" && mention.Name == "中国");
    }

    [Fact]
    public void The_same_name_in_another_city_is_another_thing()
    {
        ExtractedPlan ningbo = new("宁波市科技创新发展规划\n\n宁波市人民政府\n\n一、重点任务\n\n做大做强市创投引导基金。\n");
        Assert.Contains("Fund 宁波市创投引导基金", ningbo.Names);
    }

    [Fact]
    public void Full_name_and_short_form_are_one_with_the_reason()
    {
        ExtractedPlan plan = ExtractedPlan.Of("建设国家自主创新示范区。推进杭州国家自主创新示范区建设。");
        KnowledgeGraph.Extraction.Identity.ResolvedEntity zone = Assert.Single(plan.Result.Entities, entity => entity.Ref.Label == "ScienceCityZone");
        Assert.Equal("杭州国家自主创新示范区", zone.Ref.Name);
        Assert.Contains("国家自主创新示范区", zone.Aliases);
        Assert.Equal([("国家自主创新示范区", "name of the place")], zone.Merged);
    }

    private static string Unquoted(string name) => string.Concat(name.Where(c => c is not ('“' or '”')));
}
