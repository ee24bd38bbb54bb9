using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <param name="Ticket">The token of <see cref="VerifyMember"/>; null in chat: the person's newest.</param>
/// <param name="Address">Network address the request came from; null in chat.</param>
public sealed record TakeOverCodeRequest(FanIdentity Fan, string? Ticket, string? Address);

/// <param name="MaskedPhone">154****0001: the phone of the register, not one that was typed.</param>
public sealed record TakeOverCodeAsked(string MaskedPhone);

/// <summary>
/// Asks for a code to the phone in the register: for a card another WeChat holds, or to show that a typed phone is one's
/// own. It is counted and written down here and sent afterwards
/// (<see cref="SendTakeOverCode"/>), so that no caller waits for an operator and none sends uncounted.
/// </summary>
public sealed class RequestTakeOverCode(
    TakeOverReading reading,
    PhoneProof proof,
    PhoneSettling settling,
    TakeOverLimits limits,
    ITakeOverStore codes,
    IMemberLookup members,
    ISmsSender sms,
    IPersonalDataVault vault,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    public async Task<Outcome<TakeOverCodeAsked>> ExecuteAsync(
        TakeOverCodeRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var read = await reading.ReadAsync(request.Fan, request.Ticket, cancel);
        if (!read.Succeeded)
        {
            return read.Refusal;
        }
        var (person, ticket) = (read.Value.Person, read.Value.Ticket);
        if (
            read.Value.Holders.Count == 0
            && (read.Value.IsMine || !await proof.IsMissingAsync(request.Fan, ticket, now, cancel))
        )
        {
            return TakeOverRefusals.NotNeeded;
        }
        if (!ticket.OpensFor(person, now))
        {
            return CardsRefusals.TicketExpired;
        }
        if (!sms.IsAvailable)
        {
            return TakeOverRefusals.SmsUnavailable;
        }
        if (await members.FindPhoneAsync(ticket.MemberId, cancel) is not { } phone)
        {
            return TakeOverRefusals.NoPhone;
        }
        if (await settling.WhyNotAsync(ticket.MemberId, now, cancel) is { } changed)
        {
            return changed;
        }
        if (!await limits.TryReserveAsync(person, ticket.MemberId, request.Address, now, cancel))
        {
            return TakeOverRefusals.TooManyCodes;
        }
        codes.Add(TakeOverCode.For(ticket, vault, now));
        audit.Record(
            new(
                "cards.take-over-code-asked",
                ActorKind.Person,
                person.Value,
                $"member:{ticket.MemberId.Value}",
                now
            )
        );
        await work.SaveAsync(cancel);
        return new TakeOverCodeAsked(phone.ToString());
    }
}
