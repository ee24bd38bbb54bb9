using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>挂失 by the member, of the card bound here. Done twice it is a success without change. The bank is told apart from this.</summary>
public sealed class ReportCardLost(
    IFanDirectory fans,
    IBindingStore bindings,
    IMemberLookup members,
    CardLoss loss,
    IUnitOfWork work
)
{
    /// <returns>False: the card was reported before.</returns>
    public async Task<Outcome<bool>> ExecuteAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var standing = await fans.FindAsync(fan, cancel) is { } person
            ? await bindings.FindStandingAsync(person, cancel)
            : [];
        if (standing.Count == 0)
        {
            return CardsRefusals.NothingBound;
        }
        var binding = standing.MaxBy(one => one.BoundAt)!;
        var card = await bindings.FindCardAsync(binding.CardId, cancel);
        if (card is not { Status: MemberCardStatus.InUse })
        {
            return false;
        }
        var entry = await members.FindAsync([binding.MemberId], cancel);
        await loss.ReportAsync(
            new(
                card,
                ActorKind.Person,
                binding.PersonId.Value,
                entry.GetValueOrDefault(binding.MemberId)?.UnionPath
            ),
            now,
            cancel
        );
        try
        {
            await work.SaveAsync(cancel);
            return true;
        }
        catch (StaleVersionException)
        {
            return false;
        }
    }
}
