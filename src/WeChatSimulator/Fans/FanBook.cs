using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using WeChatSimulator.Accounts;
using WeChatSimulator.Page;

namespace WeChatSimulator.Fans;

/// <summary>All fans, found by the OpenId of either account.</summary>
internal sealed class FanBook(IdMint ids, IOptions<SimulatorOptions> options, PageSignals signals)
{
    private readonly ConcurrentDictionary<string, Fan> byOpenId = new();
    private readonly ConcurrentQueue<Fan> inOrder = new();

    public IEnumerable<Fan> All => inOrder;

    public Fan Create(string? nickname, string? openId)
    {
        var fan = new Fan(
            string.IsNullOrWhiteSpace(openId) ? ids.OpenId() : openId,
            ids.OpenId(),
            ids.UnionId(),
            string.IsNullOrWhiteSpace(nickname) ? $"粉丝{inOrder.Count + 1}" : nickname.Trim()
        )
        {
            PhoneNumber = ids.PhoneNumber(),
        };
        if (!byOpenId.TryAdd(fan.OpenId, fan))
        {
            return byOpenId[fan.OpenId];
        }

        byOpenId[fan.MiniProgramOpenId] = fan;
        inOrder.Enqueue(fan);
        ForgetOldest();
        signals.Raise("fans");
        return fan;
    }

    public Fan? Find(string? openId) =>
        openId is not null && byOpenId.TryGetValue(openId, out var fan) ? fan : null;

    /// <summary>The fan with this OpenId at this account; the other account's OpenId finds nobody.</summary>
    public Fan? FindAt(SimulatedAccount account, string? openId) =>
        Find(openId) is { } fan && fan.OpenIdAt(account) == openId ? fan : null;

    private void ForgetOldest()
    {
        while (inOrder.Count > options.Value.MaxFans && inOrder.TryDequeue(out var oldest))
        {
            byOpenId.TryRemove(oldest.OpenId, out _);
            byOpenId.TryRemove(oldest.MiniProgramOpenId, out _);
        }
    }
}
