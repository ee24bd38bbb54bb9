using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Campaigns.Prizes;

/// <summary>Writes down who won, in the caller's unit of work.</summary>
public sealed class PrizeAwards(IPrizeStore prizes, IMemberLookup members) : ICampaignAwards
{
    private const int Portion = 500;

    public async Task AddAsync(
        CampaignView campaign,
        IReadOnlyList<DrawnPrize> drawn,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        foreach (var some in drawn.Chunk(Portion))
        {
            var names = await members.FindAsync([.. some.Select(one => one.Winner.Member)], cancel);
            foreach (var one in some)
            {
                prizes.Add(PrizeWin.Of(campaign, one, NameOf(names, one.Winner.Member), 0, now));
            }
        }
    }

    /// <summary>Whoever follows takes the seat of a prize that lapsed.</summary>
    public async Task AddSuccessorAsync(
        CampaignView campaign,
        PrizeWin lapsed,
        Successor next,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var names = await members.FindAsync([next.Entrant.Member], cancel);
        prizes.Add(
            PrizeWin.Of(
                campaign,
                new(next.Entrant, lapsed.Prize, lapsed.Seat, next.Code),
                NameOf(names, next.Entrant.Member),
                lapsed.Turn + 1,
                now
            )
        );
    }

    private static string NameOf(
        IReadOnlyDictionary<MemberId, MemberEntry> names,
        MemberId member
    ) => names.TryGetValue(member, out var entry) ? entry.MaskedName : "会员";
}
