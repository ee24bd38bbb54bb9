using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Subsidies;

namespace WeChatUnion.Gateway.Subsidies;

/// <summary>
/// The claim a member has to go on with and its season: what every step on a page and in chat begins with. One that was sent
/// back, or is in its last minutes, comes before the running season, which may be another one by then.
/// </summary>
internal sealed class OpenClaim(SeasonQueries seasons, OpenCase open)
{
    /// <summary>The claim's; null: none is published.</summary>
    public SeasonView? Season { get; private set; }

    public async Task<Outcome<CaseDraft>> FindAsync(
        FanIdentity fan,
        CaseChannel channel,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        Season = await seasons.FindCurrentAsync(now, cancel);
        if (Season is null)
        {
            return SubsidiesRefusals.NoSeason;
        }
        var draft = await open.ExecuteAsync(
            fan,
            new(ReturnHome.KindName, Season.Round, channel, GoesOn: true),
            now,
            cancel
        );
        if (draft.Succeeded && draft.Value.Round != Season.Round)
        {
            Season = await seasons.FindOfRoundAsync(draft.Value.Round, cancel);
        }
        return draft;
    }
}
