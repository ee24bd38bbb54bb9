using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Persistence;

/// <summary>One database for the fixture's tests, which keep to rows of their own.</summary>
public abstract class EngineFixture(DatabaseProvider provider)
{
    private PersistenceHost? host;

    protected static DateTimeOffset Now { get; } = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    protected TestDatabase Database { get; private set; } = null!;

    protected PersistenceHost Host => host!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Database = await TestDatabase.MigratedAsync(provider);
        host = await PersistenceHost.StartAsync(Database, Clock);
        await PrepareAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }
    }

    protected virtual TimeProvider Clock => TimeProvider.System;

    protected virtual Task PrepareAsync() => Task.CompletedTask;
}
