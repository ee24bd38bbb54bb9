using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Erasing;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Conversations.Inbox;

namespace WeChatUnion.Gateway.Tests.Fans;

/// <summary>The three events as both apps' callbacks receive them, down to what the database still holds.</summary>
public sealed class PrivacyEventTests
{
    private const string Platform = "oPlatform0001";
    private GatewayStage stage = null!;

    [SetUp]
    public async Task StartAsync() => stage = await GatewayStage.StartAsync();

    [TearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [Test]
    public async Task Cancellation_InXml_ErasesTheFanInTheEventAndNotTheSender()
    {
        var fan = Inbound.NewFan();
        await stage.SayAsync(Inbound.Event(fan, "subscribe", "qrscene_station.17"));
        await stage.SayAsync(Inbound.Text(fan, "我叫王小明"));

        var answer = await stage.SayAsync(
            Event(
                "user_authorization_cancellation",
                $"<OpenID><![CDATA[{fan}]]></OpenID><AppID><![CDATA[{StageSetup.OfficialAccount.AppId}]]></AppID>"
            )
        );

        Assert.That(answer.Raw, Is.EqualTo("success"));
        Assert.That(await OpenIdsAsync(), Has.One.StartsWith("erased-").And.None.EqualTo(fan));
        await FinishAsync();
        Assert.That(await stage.InboxAsync(fan), Is.Empty);
        var rows = await stage.ReadAsync(db =>
            db.Set<InboxRecord>().Where(row => row.OpenId.StartsWith("erased-")).ToListAsync()
        );
        Assert.That(rows, Has.Count.EqualTo(2));
        Assert.That(rows.Select(row => row.Payload.Length + row.Reply.Length), Is.All.Zero);
    }

    [Test]
    public async Task Cancellation_DeliveredTwice_IsOneErasure()
    {
        var fan = Inbound.NewFan();
        await stage.SayAsync(Inbound.Event(fan, "subscribe"));
        var told = Event("user_authorization_cancellation", $"<OpenID>{fan}</OpenID>");

        await stage.SayAsync(told);
        await stage.SayAsync(told);

        Assert.That(await ActsAsync(), Is.EqualTo((string[])["fans.erased"]));
    }

    [Test]
    public async Task Revoke_InJsonWithSpacesBeforeItsNames_ReachesTheMiniProgramsFan()
    {
        var fan = Inbound.NewFan();
        var json = $$"""
            {"ToUserName":"gh_stage","FromUserName":"{{Platform}}","CreateTime":1793581200,"MsgType":"event","Event":"user_authorization_revoke",
            " OpenID":"{{fan}}"," AppID":"{{StageSetup.MiniProgram.AppId}}"," RevokeInfo":"8"}
            """;

        await stage.SayToMiniProgramAsync(json);

        // A mini-program is answered before the event is handled.
        await Until.TrueAsync(async () => (await ActsAsync()).Count > 0, "the act is recorded");
        var row = await stage.ReadAsync(db => db.Set<AuditRow>().SingleAsync());
        Assert.That(row.Act, Is.EqualTo("fans.data-revoked"));
        Assert.That(row.Note, Does.StartWith("code 8: "));
    }

    [Test]
    public async Task Revoke_OfPlaces_EmptiesWhereTheFanSaidToBeAndKeepsTheRest()
    {
        var fan = Inbound.NewFan();
        await stage.SayAsync(Inbound.Text(fan, "你好"));
        await stage.SayAsync(
            Inbound
                .Event(fan, "LOCATION")
                .Replace(
                    "</xml>",
                    "<Latitude>24.48</Latitude><Longitude>118.09</Longitude></xml>",
                    StringComparison.Ordinal
                )
        );

        await stage.SayAsync(
            Event(
                "user_authorization_revoke",
                $"<OpenID>{fan}</OpenID><RevokeInfo>206</RevokeInfo>"
            )
        );
        await FinishAsync();

        var rows = await stage.InboxAsync(fan);
        Assert.That(
            rows.Select(row => (row.Kind, row.Payload.Length > 0)),
            Is.EquivalentTo(((string, bool)[])[("text", true), ("event:location", false)])
        );
    }

    [Test]
    public async Task Modified_Profile_IsForgottenAsOutdated()
    {
        await stage.SayAsync(
            Event("user_info_modified", "<openid>o-somebody</openid><RevokeInfo>6</RevokeInfo>")
        );

        Assert.That(await ActsAsync(), Is.EqualTo((string[])["fans.data-outdated"]));
    }

    [Test]
    public async Task Cancellation_WithoutASubject_IsAnsweredAndDoesNothing()
    {
        var answer = await stage.SayAsync(
            Event("user_authorization_cancellation", "<OpenPID>p-somebody</OpenPID>")
        );

        Assert.That(answer.Raw, Is.EqualTo("success"));
        Assert.That(await ActsAsync(), Is.Empty);
    }

    private Task FinishAsync() =>
        stage.InScopeAsync(services =>
            services
                .GetRequiredService<FinishErasures>()
                .ExecuteAsync(stage.Now + PendingErasure.Wait, CancellationToken.None)
        );

    private Task<List<string>> OpenIdsAsync() =>
        stage.ReadAsync(db => db.Set<Fan>().Select(fan => fan.OpenId).ToListAsync());

    private Task<List<string>> ActsAsync() =>
        stage.ReadAsync(db => db.Set<AuditRow>().Select(row => row.Act).ToListAsync());

    private static string Event(string name, string fields) =>
        Inbound
            .Event(Platform, name)
            .Replace("</xml>", fields + "</xml>", StringComparison.Ordinal);
}
