using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>Bindings follow the member's standing in the unit of work that changed it.</summary>
public sealed class CardStandingFollower(IBindingStore bindings, RecheckBinding recheck)
    : IStandingFollower
{
    public async Task FollowAsync(
        MemberStanding standing,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await bindings.FindStandingOfAsync(standing.Id, cancel);
        // What the same unit of work moved to another member (a merge) the database still has under this one.
        foreach (var binding in found.Where(one => one.MemberId == standing.Id))
        {
            await recheck.AddAsync(binding, standing.IsGood, now, cancel);
        }
    }
}
