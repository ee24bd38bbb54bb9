using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Cases.Contracts;

/// <summary>
/// What a page of confirmation sends: the <see cref="ShownDraft"/> and <c>signed</c>, a tick that is the signature. Sent twice it
/// is the same receipt.
/// </summary>
internal sealed class ConfirmedDraft(SubmitCase submit, CurrentFan fan, TimeProvider clock)
{
    /// <returns><see cref="CaseRefusals.Changed"/>: the page has to be shown again.</returns>
    public async Task<Outcome<CaseReceipt>> HandInAsync(
        IFormCollection sent,
        CancellationToken cancel
    ) =>
        ShownDraft.Read(sent[ShownDraft.Field]) is { } shown
            ? await submit.ExecuteAsync(
                fan.Identity,
                new(shown.Id, sent["signed"] == "yes", Version: shown.Version),
                clock.GetUtcNow(),
                cancel
            )
            : CaseRefusals.Changed;
}
