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
        foreach (var binding in await bindings.FindStandingOfAsync(standing.Id, cancel))
        {
            await recheck.AddAsync(binding, standing.IsGood, now, cancel);
        }
    }
}
