using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Gateway.SignIn;
using WeChatUnion.Infrastructure.Subsidies;

namespace WeChatUnion.Gateway.Subsidies;

/// <summary>The running season and the member's claim in it: what every step on a page begins with.</summary>
internal sealed class OpenClaim(
    SeasonQueries seasons,
    OpenCase open,
    CurrentFan fan,
    TimeProvider clock
)
{
    /// <summary>The season; null: none runs.</summary>
    public SeasonView? Season { get; private set; }

    public async Task<Outcome<CaseDraft>> FindAsync(CaseChannel channel, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        Season = await seasons.FindCurrentAsync(now, cancel);
        return Season is null
            ? SubsidiesRefusals.NoSeason
            : await open.ExecuteAsync(
                fan.Identity,
                new(ReturnHome.KindName, Season.Round, channel),
                now,
                cancel
            );
    }
}
