using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <param name="MaskedPhone">Where the code goes: 154****0001.</param>
/// <param name="Code">What became of the last one, while it is good; null: none is out.</param>
/// <param name="WhyNot">Why no code is sent there now; null: one is.</param>
public sealed record PhoneProofReview(
    string MaskedPhone,
    TakeOverCodeState? Code,
    Refusal? WhyNot = null
);

/// <summary>What is still to be proven before a ticket binds.</summary>
public sealed class ReviewPhoneProof(
    ReviewBinding review,
    PhoneProof proof,
    PhoneSettling settling,
    ITakeOverStore codes,
    IMemberLookup members
)
{
    /// <returns>Null: nothing. Also for a ticket that opens nothing, about which binding itself says more.</returns>
    public async Task<PhoneProofReview?> ExecuteAsync(
        FanIdentity fan,
        string token,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var read = await review.ReadAsync(fan, token, now, cancel);
        if (!read.Succeeded || read.Value.AlreadyBound)
        {
            return null;
        }
        var ticket = read.Value.Ticket;
        if (
            !await proof.IsMissingAsync(fan, ticket, now, cancel)
            || await members.FindPhoneAsync(ticket.MemberId, cancel) is not { } phone
        )
        {
            return null;
        }
        if (await settling.WhyNotAsync(ticket.MemberId, now, cancel) is { } changed)
        {
            return new(phone.ToString(), null, changed);
        }
        var code = await codes.FindLatestCodeAsync(ticket.PersonId, ticket.MemberId, cancel);
        var isOut = code is { State: not TakeOverCodeState.Used } && now < code.ExpiresAt;
        return new(phone.ToString(), isOut ? code!.State : null);
    }
}
