using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Subsidies.Seasons;

/// <summary>What was proposed is a draft again.</summary>
public sealed class WithdrawProposal(SeasonDesk desk)
{
    public async Task<Outcome<SeasonId>> ExecuteAsync(
        StaffActor actor,
        SeasonId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, SubsidiesActs.Edit, id, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        if (opened.Value.State != SeasonState.Proposed)
        {
            return SeasonRefusals.NotProposed;
        }
        opened.Value.WithdrawProposal();
        return await desk.CloseAsync(
            actor,
            "subsidies.season-proposal-withdrawn",
            opened.Value,
            now,
            cancel
        );
    }
}
