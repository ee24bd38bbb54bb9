using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Campaigns.Views;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Campaigns;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Lotteries;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Campaigns;

/// <summary>What the page of a campaign counts, on the engines we run on.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CampaignFiguresTests(DatabaseProvider provider)
{
    private static readonly StaffScope City = new(["city/"]);
    private LotteryHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await LotteryHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Draw_EntriesOfThreeHours_AreCountedByHourAndFace()
    {
        var draw = await host.DrawAsync();
        var fans = await host.MembersAsync(4);
        await host.EnterAsync(fans[0], draw.Id, draw.OpensAt);
        await host.EnterAsync(fans[1], draw.Id, Now);
        await host.EnterAsync(fans[2], draw.Id, Now.AddMinutes(59), "chat");
        await host.EnterAsync(fans[3], draw.Id, Now.AddHours(1), "chat");

        var live = await AskAsync(draw.Id, Now.AddHours(1));

        Assert.That(
            live!.Figures!.Slices.Select(one => Say(one.Faces)),
            Is.EqualTo((string[])["page 1", "chat 1, page 1", "chat 1"])
        );
        Assert.That(live.Figures.Slices[0].Slice.From, Is.EqualTo(draw.OpensAt));
        Assert.That(live.Figures.Left, Is.Null);
    }

    /// <summary>Hours that are over are remembered, the running one never for long.</summary>
    [Test]
    public async Task Draw_AskedAgain_CountsWhatCameMeanwhile()
    {
        var draw = await host.DrawAsync();
        await host.EnterAsync(await host.MemberAsync(), draw.Id, Now);
        var first = await AskAsync(draw.Id, Now.AddMinutes(1));
        await host.EnterAsync(await host.MemberAsync(), draw.Id, Now.AddMinutes(2));

        var second = await AskAsync(draw.Id, Now.AddMinutes(3));

        Assert.That(
            new[] { first, second }.Select(one => one!.Figures!.Slices.Sum(part => part.Total)),
            Is.EqualTo((long[])[1, 2])
        );
    }

    /// <summary>A row carries the moment it was asked for, and may stand after its hour.</summary>
    [Test]
    public async Task Draw_AnEntryWrittenAfterItsHour_IsCounted()
    {
        var draw = await host.DrawAsync();
        await AskAsync(draw.Id, Now.AddHours(1));
        await host.EnterAsync(await host.MemberAsync(), draw.Id, Now.AddMinutes(59));

        var live = await AskAsync(draw.Id, Now.AddHours(1).AddSeconds(6));

        Assert.That(live!.Figures!.Slices.Sum(one => one.Total), Is.EqualTo(1));
    }

    [Test]
    public async Task Wheel_WhatIsWonIsNotLeft_AndPrizesStandByTheirState()
    {
        var wheel = await host.WheelAsync(
            prizes: 5,
            releases: [new(Now.AddHours(-1), [2], 0), new(Now.AddHours(5), [3], 40)]
        );
        foreach (var fan in await host.MembersAsync(2))
        {
            await host.TurnAsync(fan, wheel.Id);
        }
        await host.Cards.DoAsync<UnionDbContext>(db =>
            db.Set<PrizeWin>()
                .Where(win => win.CampaignId == wheel.Id && win.Ordinal == 0)
                .ExecuteUpdateAsync(set => set.SetProperty(win => win.State, PrizeState.Claimed))
        );

        var live = await AskAsync(wheel.Id, Now);

        Assert.That(live!.Figures!.Slices.Sum(one => one.Total), Is.EqualTo(2));
        Assert.That(live.Figures.Left, Is.EqualTo((int[])[3]));
        Assert.That(
            (live.CountWins(0, PrizeState.Claimed), live.CountWins(0, PrizeState.Drawn)),
            Is.EqualTo((1, 1))
        );
    }

    [Test]
    public async Task Figures_WithoutARightOrUnpublished_AreNotThere()
    {
        var draw = await host.DrawAsync();

        Assert.That(await AskAsync(draw.Id, Now, StaffScope.Nowhere), Is.Null);
        Assert.That(await AskAsync(CampaignId.New(), Now), Is.Null);
    }

    private Task<CampaignLive?> AskAsync(
        CampaignId id,
        DateTimeOffset now,
        StaffScope? scope = null
    ) =>
        host.Cards.AskAsync(
            (CampaignFiguresQueries queries) => queries.FindAsync(scope ?? City, id, now, default)
        );

    private static string Say(IReadOnlyList<FaceCount> faces) =>
        string.Join(
            ", ",
            faces
                .OrderBy(one => one.Face, StringComparer.Ordinal)
                .Select(one => $"{one.Face} {one.Count}")
        );
}
