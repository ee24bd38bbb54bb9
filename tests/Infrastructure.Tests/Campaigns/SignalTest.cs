using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Campaigns.Signals;
using WeChatUnion.Domain.Campaigns.Views;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Campaigns.Signals;
using WeChatUnion.Infrastructure.Persistence;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;
using FanRow = WeChatUnion.Domain.Fans.Fan;

namespace WeChatUnion.Infrastructure.Tests.Campaigns;

/// <summary>A crowd of one union that takes part in campaigns, and what staff do with what is found of them.</summary>
public abstract class SignalTest(DatabaseProvider provider) : ChanceTest(provider)
{
    private protected const int CrowdSize = 22;
    private protected readonly List<Entrant> crowd = [];
    private protected StaffActor editor = null!;

    [OneTimeSetUp]
    public async Task ACrowdOfOneUnion()
    {
        foreach (var fan in await Host.MembersAsync(CrowdSize))
        {
            crowd.Add(await EntrantAsync(fan));
        }
        var city = await Host.Cards.AskAsync(
            (IUnionDirectory unions) => unions.FindRootAsync(default)
        );
        editor = new(StaffAccountId.New(), "林工", [new(StaffRole.Editor, city!.Path)]);
    }

    private protected Task<bool> EnterAsync(CampaignId id, int who, DateTimeOffset at) =>
        AddAsync(id, crowd[who], at);

    private protected Task<bool> AddAsync(CampaignId id, Entrant entrant, DateTimeOffset at) =>
        Host.Cards.AskAsync(
            (ILotteryEntries entries) =>
                entries.AddAsync(
                    new(
                        id,
                        entrant,
                        new HolderCodes(new byte[32]).Of(entrant.Member, 1),
                        at,
                        "page"
                    ),
                    default
                )
        );

    private protected Task<TurnOutcome> TurnAsync(CampaignId id, int who, DateTimeOffset at) =>
        Host.Cards.AskAsync(
            (IInstantDecks decks) => decks.DrawAsync(new(id, crowd[who], 1, true, at, "page"))
        );

    private protected Task FollowAsync(int who, DateTimeOffset at, DateTimeOffset left)
    {
        var person = crowd[who].Person;
        return Host.Cards.DoAsync<UnionDbContext>(db =>
            db.Set<FanRow>()
                .Where(fan => fan.PersonId == person)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(fan => fan.FollowedAt, (DateTimeOffset?)at)
                        .SetProperty(fan => fan.UnfollowedAt, (DateTimeOffset?)left)
                )
        );
    }

    private protected Task<IReadOnlyList<SignalLine>> AllAsync(CampaignId id) =>
        Host.Cards.AskAsync(
            (SignalQueries signals) =>
                signals.ListAsync(editor.ScopeOf(CampaignsActs.Read), id, default)
        );

    private protected async Task<SignalEvidence> FindAsync(CampaignId id, string name) =>
        (
            await Host.Cards.AskAsync(
                (SignalQueries signals) =>
                    signals.FindAsync(editor.ScopeOf(CampaignsActs.Read), id, name, default)
            )
        )!;

    private protected async Task<Domain.Kernel.Refusal?> JudgeAsync(
        StaffActor actor,
        JudgeSignalRequest request
    ) =>
        (
            await Host.Cards.AskAsync(
                (JudgeSignal judge) => judge.ExecuteAsync(actor, request, Now, default)
            )
        ).Refusal;

    private protected async Task<Domain.Kernel.Refusal?> ExcludeAsync(
        CampaignId campaign,
        MemberId member,
        string reason
    ) =>
        (
            await Host.Cards.AskAsync(
                (ExcludeParticipant exclude) =>
                    exclude.ExecuteAsync(
                        editor,
                        new(campaign, "same-second", member, reason),
                        Now,
                        default
                    )
            )
        ).Refusal;

    private protected Task<int> CountExcludedAsync() =>
        Host.Cards.AskAsync((UnionDbContext db) => db.Set<Exclusion>().CountAsync());
}
