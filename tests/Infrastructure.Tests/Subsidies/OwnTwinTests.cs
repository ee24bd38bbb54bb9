using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Subsidies;

/// <summary>One's own pictures: a ticket is claimed for once, and whoever begins anew shows it again. They need no second engine.</summary>
public sealed class OwnTwinTests
{
    private CaseHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CaseHost.StartAsync(DatabaseProvider.Sqlite);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Picture_OfOnesOwnClaimOfLastSeason_IsASuspicion()
    {
        var fan = await host.ApplicantAsync();
        var sha = new string('c', 60) + "0001";
        await ClaimedAsync(fan, await host.SeasonAsync(), sha);

        var again = await ClaimedAsync(fan, await host.SeasonAsync(), sha);

        Assert.That(
            (await host.ChecksAsync(again))["photos"].Verdict,
            Is.EqualTo(CheckVerdict.Suspicion)
        );
    }

    [Test]
    public async Task Picture_OfTheClaimOneTookBack_IsNone()
    {
        var season = await host.SeasonAsync();
        var fan = await host.ApplicantAsync();
        var sha = new string('c', 60) + "0002";
        var first = await ClaimedAsync(fan, season, sha);
        await host.Cards.AskAsync(
            (WithdrawCase withdraw) => withdraw.ExecuteAsync(fan, first, Now, default)
        );

        var again = await ClaimedAsync(fan, season, sha);

        Assert.That(again, Is.Not.EqualTo(first));
        Assert.That(
            (await host.ChecksAsync(again))["photos"].Verdict,
            Is.EqualTo(CheckVerdict.Pass)
        );
    }

    private async Task<CaseId> ClaimedAsync(FanIdentity fan, Season season, string sha)
    {
        var id = (await host.OpenAsync(fan, season)).Value.Id;
        var photo = await host.PhotoAsync(fan, sha256: sha);
        await host.SaveAsync(fan, id, CaseHost.WholeForm, photo);
        Assert.That((await host.SubmitAsync(fan, id)).Refusal, Is.Null);
        Assert.That((await host.CheckAsync(id)).Refusal, Is.Null);
        return id;
    }
}
