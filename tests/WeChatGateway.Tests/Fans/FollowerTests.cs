using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Fans;
using WeChatUnion.Infrastructure.Fans.Followers;

namespace WeChatUnion.Gateway.Tests.Fans;

/// <summary>Followers from before the mini-program: WeChat is asked who they are.</summary>
public sealed class FollowerTests
{
    private const string Batch = "/cgi-bin/user/info/batchget";

    [Test]
    public async Task Ask_AFollowerWhoUsesTheMiniProgram_IsOnePerson()
    {
        await using var stage = await ApiStage.StartAsync();
        var phone = await stage.NewUserAsync();
        await MeetAsync(stage, phone.OfficialOpenId);

        await AskAsync(stage);
        await stage.Gateway.InScopeAsync(services =>
            services.GetRequiredService<Sightings>().JoinAllAsync(stage.Gateway.Now, default)
        );

        Assert.That(
            await PersonAsync(stage, StageSetup.OfficialAccount.AppId, phone.OfficialOpenId),
            Is.Not.Null.And.EqualTo(
                await PersonAsync(stage, StageSetup.MiniProgram.AppId, phone.OpenId)
            )
        );
    }

    /// <summary>One wrong OpenId must not keep the others from being told.</summary>
    [Test]
    public async Task Ask_WithAnOpenIdWeChatDoesNotKnow_LearnsTheOthers()
    {
        await using var stage = await ApiStage.StartAsync();
        var phones = new[] { await stage.NewPhoneAsync(), await stage.NewPhoneAsync() };
        foreach (
            var openId in (string[])[phones[0].OfficialOpenId, "o-nobody", phones[1].OfficialOpenId]
        )
        {
            await MeetAsync(stage, openId);
        }

        await AskAsync(stage);

        Assert.That(await SeenAsync(stage), Is.EquivalentTo(phones.Select(phone => phone.UnionId)));
    }

    [Test]
    public async Task Ask_ARoundThatIsOver_AsksNobodyForAWeek()
    {
        await using var stage = await ApiStage.StartAsync();
        await MeetAsync(stage, (await stage.NewPhoneAsync()).OfficialOpenId);
        await AskAsync(stage);
        await MeetAsync(stage, (await stage.NewPhoneAsync()).OfficialOpenId);

        await AskAsync(stage, TimeSpan.FromDays(6));
        Assert.That(await SeenAsync(stage), Has.Count.EqualTo(1));

        await AskAsync(stage, TimeSpan.FromDays(7));
        Assert.That(await SeenAsync(stage), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Ask_WhenTheDaysQuotaIsUsed_GoesOnAfterMidnightWhereItStopped()
    {
        await using var stage = await ApiStage.StartAsync();
        await MeetAsync(stage, (await stage.NewPhoneAsync()).OfficialOpenId);
        await stage.ControlAsync(
            "faults",
            new
            {
                path = Batch,
                errcode = 45009,
                times = 1,
            }
        );

        await AskAsync(stage);
        await AskAsync(stage, TimeSpan.FromMinutes(1));
        Assert.That(await SeenAsync(stage), Is.Empty);

        stage.Gateway.Clock.Advance(TimeSpan.FromDays(1));
        await AskAsync(stage);
        Assert.That(await SeenAsync(stage), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Ask_WithoutAMiniProgram_AsksNothing()
    {
        await using var stage = await ApiStage.StartAsync(setup =>
            setup.Settings["WeChat:MiniProgram:AppId"] = ""
        );
        await MeetAsync(stage, (await stage.NewPhoneAsync()).OfficialOpenId);

        await AskAsync(stage);

        Assert.That(await SeenAsync(stage), Is.Empty);
    }

    private static Task<PersonId> MeetAsync(ApiStage stage, string openId) =>
        stage
            .Gateway.Service<IFanDirectory>()
            .FindOrCreateAsync(
                new(StageSetup.OfficialAccount.AppId, openId),
                stage.Gateway.Now,
                default
            );

    private static Task AskAsync(ApiStage stage, TimeSpan later = default) =>
        stage.Gateway.InScopeAsync(services =>
            services
                .GetRequiredService<AskForUnionIds>()
                .ExecuteAsync(stage.Gateway.Now + later, default)
        );

    private static Task<List<string>> SeenAsync(ApiStage stage) =>
        stage.Gateway.ReadAsync(db =>
            db.Set<UnionIdSighting>().Select(seen => seen.UnionId).ToListAsync()
        );

    private static Task<PersonId?> PersonAsync(ApiStage stage, string app, string openId) =>
        stage.Gateway.Service<IFanDirectory>().FindAsync(new(app, openId), default);
}
