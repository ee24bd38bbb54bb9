using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Memberships.Moving;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Memberships.Moving;

/// <summary>The transfer of who is asking: what every step on a page or in the mini-program begins with.</summary>
internal sealed class OpenTransfer(
    OpenCase open,
    ReviewCase review,
    CurrentFan fan,
    TimeProvider clock
)
{
    public Task<Outcome<CaseDraft>> FindAsync(CaseChannel channel, CancellationToken cancel) =>
        open.ExecuteAsync(
            fan.Identity,
            new(TransferMembership.KindName, TransferMembership.Round, channel),
            clock.GetUtcNow(),
            cancel
        );

    /// <summary>With what is missing before it can be handed in.</summary>
    public async Task<Outcome<CaseReviewing>> ReviewAsync(
        CaseChannel channel,
        CancellationToken cancel
    )
    {
        var draft = await FindAsync(channel, cancel);
        return draft.Succeeded
            ? await review.ExecuteAsync(fan.Identity, draft.Value.Id, clock.GetUtcNow(), cancel)
            : draft.Refusal;
    }
}
