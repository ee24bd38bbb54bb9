using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace WeChatUnion.Infrastructure.Redis;

/// <summary>
/// One connection for the process, opened when it is first needed. A Redis that is away stops no start: its commands
/// fail at once, and work again when it is back.
/// </summary>
public sealed class RedisConnection(IOptions<RedisOptions> options) : IAsyncDisposable
{
    private readonly Lazy<Task<ConnectionMultiplexer>> connected = new(() =>
    {
        var settings = ConfigurationOptions.Parse(options.Value.ConnectionString);
        settings.AbortOnConnectFail = false;
        settings.BacklogPolicy = BacklogPolicy.FailFast;
        return ConnectionMultiplexer.ConnectAsync(settings);
    });

    public async Task<IDatabase> DatabaseAsync() => (await connected.Value).GetDatabase();

    public async ValueTask DisposeAsync()
    {
        if (connected.IsValueCreated)
        {
            await (await connected.Value).DisposeAsync();
        }
    }
}
