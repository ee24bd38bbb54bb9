using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <param name="MaskedPhone">Where a code would go; null: by text message it is not possible, only at the counter.</param>
/// <param name="Code">What became of the last code of this person, while it is good; null: none.</param>
/// <param name="CounterNumber">Number of the request to a counter, while it is open.</param>
/// <param name="IsMine">The card is bound to this person already.</param>
/// <param name="IsFree">Nobody holds the card any more: it can simply be bound.</param>
/// <param name="WhyNoCode">To be shown, where a code is not sent for a reason that passes.</param>
public sealed record TakeOverReview(
    BoundCard Card,
    string? MaskedPhone,
    TakeOverCodeState? Code,
    string? CounterNumber,
    bool IsMine,
    bool IsFree,
    Refusal? WhyNoCode = null
);

/// <summary>What a person who met <see cref="CardsRefusals.BoundElsewhere"/> after full proof can do.</summary>
public sealed class ReviewTakeOver(
    TakeOverReading reading,
    ITakeOverStore takeOvers,
    IMemberLookup members,
    PhoneSettling settling,
    ISmsSender sms
)
{
    public async Task<Outcome<TakeOverReview>> ExecuteAsync(
        FanIdentity fan,
        string? ticket,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var read = await reading.ReadAsync(fan, ticket, cancel);
        if (!read.Succeeded)
        {
            return read.Refusal;
        }
        var found = read.Value;
        var member = found.Ticket.MemberId;
        var code = await takeOvers.FindLatestCodeAsync(found.Person, member, cancel);
        var isOut =
            code is { State: not TakeOverCodeState.Used }
            && now < code.ExpiresAt
            && code.CardId == found.Card.Id;
        if (!found.IsMine && !isOut && !found.Ticket.OpensFor(found.Person, now))
        {
            return CardsRefusals.TicketExpired;
        }
        var phone = sms.IsAvailable ? await members.FindPhoneAsync(member, cancel) : null;
        var changed = phone is null ? null : await settling.WhyNotAsync(member, now, cancel);
        var request = await takeOvers.FindOpenRequestAsync(found.Person, cancel);
        return new TakeOverReview(
            found.Shown,
            changed is null ? phone?.ToString() : null,
            isOut && changed is null ? code!.State : null,
            request is { } open && open.IsOpen(now) && open.CardId == found.Card.Id
                ? open.Number
                : null,
            found.IsMine,
            found.Holders.Count == 0,
            changed
        );
    }
}
