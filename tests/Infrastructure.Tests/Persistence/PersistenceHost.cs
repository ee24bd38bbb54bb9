using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Audit;
using WeChatUnion.Infrastructure.Audit.Heads;
using WeChatUnion.Infrastructure.Cards;
using WeChatUnion.Infrastructure.Cases;
using WeChatUnion.Infrastructure.Cases.Materials.Reading;
using WeChatUnion.Infrastructure.Conversations;
using WeChatUnion.Infrastructure.Fans;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.Members;
using WeChatUnion.Infrastructure.Moderation;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Privacy;
using WeChatUnion.Infrastructure.Staff;
using WeChatUnion.Infrastructure.WeChatApps;
using WeChatUnion.TestKit.Databases;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Infrastructure.Tests.Persistence;

/// <summary>
/// All rooms of Infrastructure over one database, as one node has them, without the jobs that would
/// work beside a test. Two hosts on one database are two nodes.
/// </summary>
public sealed class PersistenceHost : IAsyncDisposable
{
    private static readonly string SigningKey = HeadKeys.New();
    private readonly ServiceProvider services;

    private PersistenceHost(ServiceProvider services) => this.services = services;

    public IHotWriter Writer => Service<IHotWriter>();

    public HotReads Reads => Service<HotReads>();

    /// <param name="database">Gets the schema when it is empty.</param>
    /// <param name="clock">The system's when null.</param>
    /// <param name="settings">Overrides, such as other privacy keys.</param>
    public static async Task<PersistenceHost> StartAsync(
        TestDatabase database,
        TimeProvider? clock = null,
        params (string Key, string Value)[] settings
    )
    {
        var host = Build(database.Settings, clock ?? TimeProvider.System, settings);
        try
        {
            await host.DoAsync<DatabaseSchema>(schema => schema.MigrateAsync(default));
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public T Service<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>See <see cref="Requests"/>.</summary>
    public Task<TResult> AskAsync<T, TResult>(Func<T, Task<TResult>> ask)
        where T : notnull => services.AskAsync(ask);

    public Task DoAsync<T>(Func<T, Task> act)
        where T : notnull => services.DoAsync(act);

    /// <summary>Runs statements as one unit of the group-commit writer.</summary>
    public Task<WriteResult> WriteAsync(params HotStatement[] statements) =>
        Writer.WriteAsync(statements);

    public Task StopWriterAsync() => ((IHostedService)Writer).StopAsync(default);

    public async ValueTask DisposeAsync()
    {
        await StopWriterAsync();
        await services.DisposeAsync();
    }

    private static PersistenceHost Build(
        Dictionary<string, string?> settings,
        TimeProvider clock,
        (string Key, string Value)[] overrides
    )
    {
        settings["Privacy:Keys:test"] = Convert.ToBase64String(new byte[32]);
        settings["Privacy:CurrentKeyId"] = "test";
        settings["Privacy:BlindIndexKey"] = Convert.ToBase64String(new byte[32]);
        settings["Audit:SigningKey"] = SigningKey;
        settings["Audit:HeadsDirectory"] = Path.Combine(
            Path.GetTempPath(),
            $"union-heads-{Guid.NewGuid():N}"
        );
        settings["Storage:Root"] = Path.Combine(
            Path.GetTempPath(),
            $"union-materials-{Guid.NewGuid():N}"
        );
        foreach (var (key, value) in overrides)
        {
            settings[key] = value;
        }
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(clock).AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<IHostApplicationLifetime, ApplicationLifetime>();
        services.AddPersistence(configuration).AddPrivacy(configuration);
        services.AddWeChatApps(configuration);
        services.AddConversations(configuration).AddNotifications(configuration);
        services.AddSingleton(new NoticeKind("case.paid", ["amount"]));
        services.AddSingleton(new NoticeKind("case.due", ["what"]));
        services.AddScoped<Saving>();
        services
            .AddMembers()
            .AddStaff()
            .AddQuickPasswords()
            .AddFans()
            .AddIronFans()
            .AddAudit()
            .AddAuditSealing(configuration)
            .AddCards(configuration);
        services.AddModeration(configuration).AddCases(configuration);
        services.AddSingleton(new DocumentProgramStart("dotnet", []));
        return new PersistenceHost(services.BuildServiceProvider());
    }
}
