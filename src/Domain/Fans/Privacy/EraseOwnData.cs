using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Fans.Erasing;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans.Privacy;

/// <param name="Changed">False: there was nothing left to erase.</param>
/// <param name="Kept">What stays and why, in words for the person.</param>
public sealed record OwnErasure(bool Changed, IReadOnlyList<string> Kept);

/// <summary>
/// A person wants to be forgotten (PIPL, art. 47): all their WeChat identities are erased, each as if its account had been
/// closed. The one that asks goes last, so that after a stop in between it can ask again. Asked again it is a success.
/// </summary>
public sealed class EraseOwnData(
    IFanDirectory fans,
    IPersonIdentities identities,
    ReviewErasure review,
    EraseFan erase
)
{
    private const int Rounds = 3;

    public async Task<OwnErasure> ExecuteAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        for (var left = Rounds; ; left--)
        {
            try
            {
                return await TryAsync(fan, now, cancel);
            }
            catch (StaleVersionException) when (left > 1)
            {
                // A second tap, a clerk or WeChat's own event was faster: what is left is looked at anew.
            }
        }
    }

    private async Task<OwnErasure> TryAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await fans.FindAsync(fan, cancel) is not { } person)
        {
            return new OwnErasure(false, []);
        }
        var terms = await review.ExecuteAsync(fan, cancel);
        var own = await identities.OfAsync(person, cancel);
        foreach (var other in own.Select(known => known.Fan).Where(one => one != fan))
        {
            await erase.OnRequestAsync(other, now, cancel);
        }
        await erase.OnRequestAsync(fan, now, cancel);
        return new OwnErasure(true, terms.Kept);
    }
}
