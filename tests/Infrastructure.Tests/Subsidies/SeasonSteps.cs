using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Domain.Subsidies.Seasons;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Subsidies;

/// <summary>What people of the city do with seasons.</summary>
internal static class SeasonSteps
{
    /// <summary>The one published season there is; the demo's is gone.</summary>
    public static async Task<Season> OnlySeasonAsync(this CaseHost host)
    {
        await host.Cards.DoAsync((UnionDbContext db) => db.Set<Season>().ExecuteDeleteAsync());
        return await host.SeasonAsync();
    }

    public static async Task<SeasonId> CopiedAsync(
        this CaseHost host,
        StaffActor maker,
        SeasonId? from
    )
    {
        var copied = await host.Cards.AskAsync(
            (CopySeason copy) => copy.ExecuteAsync(maker, new(from), Now, default)
        );
        Assert.That(copied.Refusal, Is.Null);
        return copied.Value;
    }

    public static Task<Season> SeasonOfAsync(this CaseHost host, SeasonId id) =>
        host.Cards.AskAsync(
            (UnionDbContext db) => db.Set<Season>().AsNoTracking().SingleAsync(one => one.Id == id)
        );

    public static async Task<Outcome<SeasonId>> ChangeAsync(
        this CaseHost host,
        StaffActor maker,
        SeasonId id,
        Func<ChangeSeasonRequest, ChangeSeasonRequest> change
    )
    {
        var season = await host.SeasonOfAsync(id);
        var same = new ChangeSeasonRequest(
            id,
            season.Version,
            season.Name,
            season.Windows,
            season.ReadRules(),
            season.BudgetCents
        );
        return await host.Cards.AskAsync(
            (ChangeSeason use) => use.ExecuteAsync(maker, change(same), Now, default)
        );
    }

    public static Task<Outcome<TrialResult>> TryAsync(
        this CaseHost host,
        StaffActor maker,
        SeasonId id
    ) => host.Cards.AskAsync((DryRunSeason run) => run.ExecuteAsync(maker, new(id), Now, default));

    public static Task<Outcome<SeasonId>> ProposeAsync(
        this CaseHost host,
        StaffActor maker,
        SeasonId id
    ) =>
        host.Cards.AskAsync(
            (ProposeSeason propose) => propose.ExecuteAsync(maker, id, Now, default)
        );

    public static async Task<Outcome<SeasonId>> PublishAsync(
        this CaseHost host,
        StaffActor checker,
        SeasonId id,
        string? digest = null,
        DateTimeOffset? at = null
    )
    {
        var seen = digest ?? (await host.SeasonOfAsync(id)).Digest;
        return await host.Cards.AskAsync(
            (PublishSeason publish) =>
                publish.ExecuteAsync(checker, new(id, seen), at ?? Now, default)
        );
    }

    /// <summary>Copied, tried and proposed; to be published by somebody else.</summary>
    public static async Task<SeasonId> ProposedAsync(
        this CaseHost host,
        StaffActor maker,
        SeasonId from
    )
    {
        var id = await host.CopiedAsync(maker, from);
        Assert.That((await host.TryAsync(maker, id)).Refusal, Is.Null);
        Assert.That((await host.ProposeAsync(maker, id)).Refusal, Is.Null);
        return id;
    }

    public static async Task<StaffActor> OfADistrictAsync(this CaseHost host, StaffRole role)
    {
        var path = await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<UnionOrganization>()
                    .Where(one => one.Level == UnionLevel.District)
                    .Select(one => one.Path)
                    .FirstAsync()
        );
        return new(StaffAccountId.New(), "某某", [new(role, path)]);
    }
}
