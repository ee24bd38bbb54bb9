using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Audit;
using WeChatUnion.Infrastructure.Cards;
using WeChatUnion.Infrastructure.Consents;
using WeChatUnion.Infrastructure.Conversations;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Fans;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.Members;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Notifications.Dispatch;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Privacy;
using WeChatUnion.Infrastructure.Staff;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Infrastructure.Tests.Cards;

/// <summary>The rooms around a card on a database of their own, with the demo register.</summary>
public sealed class CardHost : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly IHost host;
    private readonly bool isBeside;

    private CardHost(
        TestDatabase database,
        Action<IServiceCollection, IConfiguration>? more,
        bool isBeside
    )
    {
        this.database = database;
        this.isBeside = isBeside;
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Database:Provider"] = database.Provider.ToString(),
                ["Database:ConnectionString"] = database.ConnectionString,
                ["Privacy:Keys:test"] = Convert.ToBase64String(new byte[32]),
                ["Privacy:CurrentKeyId"] = "test",
                ["Privacy:BlindIndexKey"] = Convert.ToBase64String(new byte[32]),
                // Binding is a step on the way here; that a typed phone is proven has tests of its own.
                ["Cards:ProveTypedPhone"] = "false",
            }
        );
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddPersistence(builder.Configuration).AddPrivacy(builder.Configuration);
        services
            .AddNotifications(builder.Configuration)
            .AddMembers()
            .AddFans()
            .AddIronFans()
            .AddAudit()
            .AddStaff()
            .AddQuickPasswords();
        services.AddCards(builder.Configuration).AddConversations(builder.Configuration);
        services.AddConsents(builder.Configuration);
        services.AddDemo();
        services.AddSingleton<IFanMessageSender, SilentSender>();
        services.AddSingleton<ISmsSender>(Sms);
        more?.Invoke(services, builder.Configuration);
        host = builder.Build();
    }

    public RecordedSms Sms { get; } = new();

    /// <param name="more">Rooms built upon cards.</param>
    public static async Task<CardHost> StartAsync(
        DatabaseProvider provider = DatabaseProvider.Sqlite,
        Action<IServiceCollection, IConfiguration>? more = null
    )
    {
        var cards = new CardHost(await TestDatabase.MigratedAsync(provider), more, isBeside: false);
        await cards.host.StartAsync();
        await cards.DoAsync<DemoRegister>(register => register.SeedAsync(default));
        return cards;
    }

    /// <summary>Another node on the same database.</summary>
    public async Task<CardHost> BesideAsync(Action<IServiceCollection, IConfiguration>? more = null)
    {
        var other = new CardHost(database, more, isBeside: true);
        await other.host.StartAsync();
        return other;
    }

    /// <summary>See <see cref="Requests"/>.</summary>
    public Task<TResult> AskAsync<T, TResult>(Func<T, Task<TResult>> ask)
        where T : notnull => host.Services.AskAsync(ask);

    public Task DoAsync<T>(Func<T, Task> act)
        where T : notnull => host.Services.DoAsync(act);

    /// <summary>For a service whose type is found at run time.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> ask)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider);
    }

    /// <summary>From outside, beside all of the host's own ways.</summary>
    public Task ExecuteAsync(string sql) => database.ExecuteAsync(sql);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        if (!isBeside)
        {
            await database.DisposeAsync();
        }
    }

    private sealed class SilentSender : IFanMessageSender
    {
        public Task<SendOutcome> SendAsync(
            ClaimedMessage message,
            Route route,
            CancellationToken cancel
        ) => Task.FromResult(SendOutcome.Sent());
    }
}
