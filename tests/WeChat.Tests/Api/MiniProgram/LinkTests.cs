using WeChat.Api.MiniProgram;
using WeChat.Api.MiniProgram.Links;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.MiniProgram;

public class LinkTests
{
    private static readonly LinkTarget Card = new()
    {
        Path = "pages/card",
        Query = "id=1",
        Version = MiniProgramVersion.Trial,
    };

    [Test]
    public async Task UrlLink_ForDays_IsFoundAgain()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var links = weChat.MiniProgram.MiniProgram.Links;

        var link = await links.UrlLinkAsync(Card, LinkLife.Days(3));
        var found = await links.FindUrlLinkAsync(link);

        Assert.That(found.Path, Is.EqualTo("pages/card"));
        Assert.That(found.Query, Is.EqualTo("id=1"));
        Assert.That(found.Version, Is.EqualTo("trial"));
        Assert.That(found.ExpiresAt, Is.EqualTo(found.CreatedAt.AddDays(3)));
        Assert.That(found.RemainingVisits, Is.Positive);
    }

    [Test]
    public async Task Scheme_UntilATime_IsFoundAgain()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var links = weChat.MiniProgram.MiniProgram.Links;
        var end = DateTimeOffset.FromUnixTimeSeconds(
            DateTimeOffset.UtcNow.AddDays(2).ToUnixTimeSeconds()
        );

        var scheme = await links.SchemeAsync(Card, LinkLife.Until(end));

        Assert.That(scheme, Does.StartWith("weixin://"));
        Assert.That((await links.FindSchemeAsync(scheme)).ExpiresAt, Is.EqualTo(end));
    }

    [Test]
    public async Task NfcSchemeAndShortLink_APage_GiveAddresses()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var links = weChat.MiniProgram.MiniProgram.Links;

        var scheme = await links.NfcSchemeAsync(Card, "model", "1");
        var link = await links.ShortLinkAsync("pages/card?id=1", "会员卡");

        Assert.That((await links.FindSchemeAsync(scheme)).ExpiresAt, Is.Null);
        Assert.That(link, Does.StartWith("#小程序://"));
    }

    [Test]
    public void Life_BeyondThirtyDays_IsRefused()
    {
        using var stub = new ApiStub();
        var late = LinkLife.Until(DateTimeOffset.UtcNow.AddDays(31));

        Assert.That(() => LinkLife.Days(31), Throws.InstanceOf<ArgumentException>());
        Assert.That(
            () => stub.Client.MiniProgram.Links.UrlLinkAsync(Card, late),
            Throws.ArgumentException
        );
    }
}
