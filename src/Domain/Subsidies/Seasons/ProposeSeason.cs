using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Subsidies.Seasons;

/// <summary>The maker is done: a draft that is whole, and was tried as it stands where there is a season before it, waits for a second person.</summary>
public sealed class ProposeSeason(SeasonDesk desk, ISeasonStore seasons)
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
        var season = opened.Value;
        if (season.State != SeasonState.Draft)
        {
            return SeasonRefusals.NotDraft;
        }
        if (SeasonCheck.WhyNot(season) is { } refusal)
        {
            return refusal;
        }
        if (
            await seasons.FindBeforeAsync(season, cancel) is not null
            && !await seasons.IsTriedAsync(season, cancel)
        )
        {
            return SeasonRefusals.NotTried;
        }
        season.Propose();
        return await desk.CloseAsync(actor, "subsidies.season-proposed", season, now, cancel);
    }
}
