using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Prizes;

/// <param name="Token">What the QR code carries; the database keeps its digest alone.</param>
public sealed record ShownPrizeCode(string Token, DateTimeOffset Until);

/// <summary>A code for the winner's screen, good once and for some minutes. Shown again it is another one.</summary>
public sealed class ShowPrizeCode(OwnPrizes own)
{
    public async Task<Outcome<ShownPrizeCode>> ExecuteAsync(
        FanIdentity fan,
        PrizeWinId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await own.OpenAsync(fan, id, cancel);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }
        if (OwnPrizes.WhyNot(found.Value, PrizeDelivery.OnSite, now) is { } refusal)
        {
            return refusal;
        }
        var token = OpaqueToken.New();
        found.Value.Show(OpaqueToken.DigestOf(token), now);
        return await own.SaveAsync(new ShownPrizeCode(token, now + PrizeWin.TokenLife), cancel);
    }
}
