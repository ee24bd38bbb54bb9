using WeChatUnion.Gateway.Hosting.Doctor;

namespace WeChatUnion.Gateway.Tests.Hosting;

/// <summary>What WeChat would refuse of a notice is told before one is sent.</summary>
public sealed class DoctorTemplateTests : DoctorFixture
{
    private const string Paid = "Notifications:Templates:case.paid";
    private const string Templates = "/cgi-bin/template/get_all_private_template";
    private const string Subscriptions = "/wxaapi/newtmpl/gettemplate";
    private const string NoRight = """{"errcode":48001,"errmsg":"api unauthorized"}""";

    [Test]
    public async Task Template_TheAccountDoesNotHave_IsNamedByItsSetting()
    {
        Say(
            Templates,
            """{"template_list":[{"template_id":"another","title":"t","content":"c"}]}"""
        );

        var found = Of(await ExamineAsync(Template("thing1")), "模板");

        Assert.That(found.Level, Is.EqualTo(FindingLevel.Fault));
        Assert.That(found.Text, Does.Contain($"{Paid}:Template"));
    }

    [Test]
    public async Task Template_WithOtherFields_IsAFaultThatNamesThem()
    {
        SayTemplate("{{thing2.DATA}}");

        var found = Of(await ExamineAsync(Template("thing1")), "模板");

        Assert.That(found.Level, Is.EqualTo(FindingLevel.Fault));
        Assert.That(found.Text, Does.Contain("thing1").And.Contain("thing2"));
    }

    [Test]
    public async Task Template_AsTheAccountHasIt_IsOkAndSubscriptionsAreNotAsked()
    {
        SayTemplate("{{thing1.DATA}}");
        Say(Subscriptions, NoRight);

        var found = AllOf(await ExamineAsync(Template("thing1")), "模板");

        Assert.That(found.Single().Level, Is.EqualTo(FindingLevel.Ok));
    }

    [Test]
    public async Task Template_WhenSubscriptionsAreRefused_KeepsItsOwnVerdict()
    {
        SayTemplate("{{thing2.DATA}}");
        Say(Subscriptions, NoRight);

        var found = AllOf(
            await ExamineAsync([.. Template("thing1"), .. Subscription(longTerm: false)]),
            "模板"
        );

        Assert.That(found.Select(one => one.Text), Has.Some.Contains("thing2"));
        Assert.That(found.Select(one => one.Text), Has.Some.Contains("48001"));
    }

    [TestCase(2, true, FindingLevel.Fault)]
    [TestCase(3, false, FindingLevel.Warning)]
    [TestCase(2, false, FindingLevel.Ok)]
    [TestCase(3, true, FindingLevel.Ok)]
    public async Task Subscription_OfOneKind_MustBeThatOfTheSettings(
        int kind,
        bool longTerm,
        FindingLevel level
    )
    {
        Say(
            Subscriptions,
            $$$"""{"errcode":0,"data":[{"priTmplId":"ours","title":"t","content":"{{thing1.DATA}}","type":{{{kind}}}}]}"""
        );

        var found = Of(await ExamineAsync(Subscription(longTerm)), "模板");

        Assert.That(found.Level, Is.EqualTo(level));
    }

    private void SayTemplate(string content) =>
        Say(
            Templates,
            $$"""{"template_list":[{"template_id":"ours","title":"t","content":"{{content}}"}]}"""
        );

    private static (string, string)[] Template(string key) =>
        [($"{Paid}:Template:TemplateId", "ours"), ($"{Paid}:Template:Fields:{key}", "season")];

    private static (string, string)[] Subscription(bool longTerm) =>
        [
            ($"{Paid}:Subscription:TemplateId", "ours"),
            ($"{Paid}:Subscription:Fields:thing1", "season"),
            ($"{Paid}:Subscription:LongTerm", $"{longTerm}"),
        ];
}
