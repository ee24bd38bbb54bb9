using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Subsidies;
using WeChatUnion.Infrastructure.Tests.Cases;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Subsidies;

/// <summary>A season follows the other; what is still with a member of the earlier one is found by who names no case.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class ClaimAcrossSeasonsTests(DatabaseProvider provider)
{
    private CaseHost host = null!;
    private Season earlier = null!;
    private Season later = null!;

    [OneTimeSetUp]
    public async Task AHostWithTwoSeasons()
    {
        host = await CaseHost.StartAsync(provider);
        earlier = await host.SeasonAsync();
        var begin = earlier.ApplyUntil;
        later = await host.SeasonAsync(
            windows: new(begin, begin.AddDays(30), begin.AddDays(45), begin.AddDays(60))
        );
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Open_WhatWasSentBack_ComesBeforeTheSeasonThatFollowed()
    {
        var fan = await host.ApplicantAsync();
        var id = await ReturnedAsync(fan);

        var opened = await GoOnAsync(fan, earlier.ApplyUntil.AddDays(1));

        Assert.That((opened.Value.Id, opened.Value.Round), Is.EqualTo((id, earlier.Round)));
        Assert.That(opened.Value.Remarks, Is.Not.Empty);
    }

    [Test]
    public async Task Open_ADraftInItsLastMinutes_IsGoneOnWithUntilTheyAreOver()
    {
        var fan = await host.ApplicantAsync();
        var draft = await host.OpenAsync(fan, earlier);

        var inTime = await GoOnAsync(fan, earlier.ApplyUntil.AddMinutes(14));
        var late = await GoOnAsync(fan, earlier.ApplyUntil.AddMinutes(15));

        Assert.That(inTime.Value.Id, Is.EqualTo(draft.Value.Id));
        Assert.That(late.Value.Round, Is.EqualTo(later.Round));
    }

    [Test]
    public async Task Open_SeveralToGoOnWith_BeginsWithTheOneThatEndsFirst()
    {
        var fan = await host.ApplicantAsync();
        var at = earlier.ApplyUntil.AddDays(1);
        var id = await ReturnedAsync(fan);
        var next = await host.OpenAsync(fan, later, at);

        var first = await GoOnAsync(fan, at);
        Assert.That((await host.SubmitAsync(fan, id, at)).Refusal, Is.Null);
        var second = await GoOnAsync(fan, at);

        Assert.That((first.Value.Id, second.Value.Id), Is.EqualTo((id, next.Value.Id)));
    }

    [Test]
    public async Task Open_ByTheNameOfARound_IsThatOne()
    {
        var fan = await host.ApplicantAsync();
        await ReturnedAsync(fan);

        var opened = await host.OpenAsync(fan, later, earlier.ApplyUntil.AddDays(1));

        Assert.That(opened.Value.Round, Is.EqualTo(later.Round));
    }

    [Test]
    public async Task OpenFor_WhatWasSentBack_ComesBeforeTheSeasonThatFollowed()
    {
        var fan = await host.ApplicantAsync();
        var id = await ReturnedAsync(fan);

        var opened = await GoOnForAsync(await host.MemberOfAsync(fan));

        Assert.That((opened.Value.Id, opened.Value.Round), Is.EqualTo((id, earlier.Round)));
    }

    [Test]
    public async Task OpenFor_TheMembersOwnDraftOfAnotherSeason_IsLeftToHim()
    {
        var fan = await host.ApplicantAsync();
        var own = await host.OpenAsync(fan, earlier);

        var opened = await GoOnForAsync(
            await host.MemberOfAsync(fan),
            earlier.ApplyUntil.AddMinutes(1)
        );

        Assert.That(opened.Value.Round, Is.EqualTo(later.Round));
        Assert.That((await host.CaseAsync(own.Value.Id)).FiledBy, Is.Null);
    }

    [Test]
    public async Task Season_OfAClaim_IsFoundWhenItIsOver()
    {
        var found = await host.Cards.AskAsync(
            (SeasonQueries seasons) => seasons.FindOfRoundAsync(earlier.Round, default)
        );
        var none = await host.Cards.AskAsync(
            (SeasonQueries seasons) => seasons.FindOfRoundAsync("elsewhere", default)
        );

        Assert.That((found?.Id, none), Is.EqualTo((earlier.Id, (SeasonView?)null)));
    }

    private async Task<CaseId> ReturnedAsync(FanIdentity fan)
    {
        var id = await host.InReviewAsync(fan, earlier);
        var said = await host.DecideAsync(
            await host.ReviewerAsync(),
            id,
            ReviewVerdict.Returned,
            new CaseRemark(null, "ticket-blurred", "")
        );
        Assert.That(said.Refusal, Is.Null);
        return id;
    }

    private Task<Outcome<CaseDraft>> GoOnAsync(FanIdentity fan, DateTimeOffset at) =>
        host.Cards.AskAsync(
            (OpenCase open) =>
                open.ExecuteAsync(
                    fan,
                    new(ReturnHome.KindName, later.Round, CaseChannel.Page, GoesOn: true),
                    at,
                    default
                )
        );

    private async Task<Outcome<CaseDraft>> GoOnForAsync(MemberId member, DateTimeOffset? at = null)
    {
        var officer = await host.ReviewerAsync();
        return await host.Cards.AskAsync(
            (OpenCaseFor open) =>
                open.ExecuteAsync(
                    officer,
                    new(ReturnHome.KindName, later.Round, member, GoesOn: true),
                    at ?? earlier.ApplyUntil.AddDays(1),
                    default
                )
        );
    }
}
