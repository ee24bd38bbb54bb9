using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Fans.Privacy;

/// <summary>What all rooms hold about whoever stands behind a WeChat identity, for their own eyes (PIPL, art. 45).</summary>
public sealed class ShowOwnData(IFanDirectory fans, IEnumerable<IOwnData> rooms)
{
    /// <returns>Empty: nothing is held.</returns>
    public async Task<IReadOnlyList<OwnDataSection>> ExecuteAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var all = new List<OwnDataSection>();
        if (await fans.FindAsync(fan, cancel) is { } person)
        {
            foreach (var room in rooms)
            {
                all.AddRange(await room.DescribeAsync(person, now, cancel));
            }
        }
        return all;
    }
}
