using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Tests.Fakes;

/// <summary>Phones WeChat confirmed.</summary>
public sealed class MemoryPhones : IVerifiedPhones
{
    public Dictionary<FanIdentity, ConfirmedPhone> Confirmed { get; } = [];

    public Task<ConfirmedPhone?> FindAsync(FanIdentity fan, CancellationToken cancel) =>
        Task.FromResult(Confirmed.GetValueOrDefault(fan));
}
