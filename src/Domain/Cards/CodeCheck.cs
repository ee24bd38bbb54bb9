using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>Whether a person reads what the phone in the register received. A try is counted before it is compared.</summary>
public sealed class CodeCheck(
    TakeOverLimits limits,
    ITakeOverStore codes,
    PhoneSettling settling,
    IPersonalDataVault vault,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <returns>The code that was right, still to be used up in the caller's unit of work.</returns>
    internal async Task<Outcome<TakeOverCode>> CheckAsync(
        VerificationTicket ticket,
        string? code,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await settling.WhyNotAsync(ticket.MemberId, now, cancel) is { } changed)
        {
            return changed;
        }
        var typed = Typed.Compact(code);
        if (typed.Length != TakeOverCode.Digits || !typed.All(char.IsAsciiDigit))
        {
            return TakeOverRefusals.CodeShape;
        }
        var sent = await codes.FindLatestCodeAsync(ticket.PersonId, ticket.MemberId, cancel);
        if (
            sent is null
            || sent.CardId != ticket.CardId
            || !sent.IsOpen(now)
            || !await limits.TryCodeAsync(sent, now, cancel)
        )
        {
            return TakeOverRefusals.CodeGone;
        }
        if (sent.Matches(typed, vault))
        {
            return sent;
        }
        audit.Record(
            new(
                "cards.take-over-code-wrong",
                ActorKind.Person,
                ticket.PersonId.Value,
                $"member:{ticket.MemberId.Value}",
                now
            )
        );
        await work.SaveAsync(cancel);
        return TakeOverRefusals.CodeWrong;
    }
}
