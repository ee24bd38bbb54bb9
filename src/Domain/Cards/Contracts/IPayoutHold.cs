using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards.Contracts;

/// <summary>
/// After a card was taken over, where money goes must stay as it was for a while: whoever took it may not be the member.
/// A room that keeps payout details asks before it changes them.
/// </summary>
public interface IPayoutHold
{
    /// <summary>Until when payout details of this member may not change; null: they may. Unbinding does not end it.</summary>
    Task<DateTimeOffset?> FindUntilAsync(
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
