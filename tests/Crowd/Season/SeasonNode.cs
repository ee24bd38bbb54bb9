using WeChatUnion.Infrastructure.Audit;
using WeChatUnion.Infrastructure.Campaigns;
using WeChatUnion.Infrastructure.Cards;
using WeChatUnion.Infrastructure.Cases;
using WeChatUnion.Infrastructure.Consents;
using WeChatUnion.Infrastructure.Conversations;
using WeChatUnion.Infrastructure.Fans;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.Lotteries;
using WeChatUnion.Infrastructure.Members;
using WeChatUnion.Infrastructure.Memberships;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Privacy;
using WeChatUnion.Infrastructure.Staff;
using WeChatUnion.Infrastructure.Subsidies;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Crowd.Season;

/// <summary>
/// The rooms on the gateway's database as one more node has them, without its faces and its sweeps: officers work here, and
/// the verdict is read here.
/// </summary>
internal sealed class SeasonNode : IAsyncDisposable
{
    private readonly ServiceProvider provider;

    public SeasonNode(IReadOnlyDictionary<string, string> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))
            )
            .Build();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System);
        services.AddSingleton<IConfiguration>(configuration);
        services.AddPersistence(configuration).AddPrivacy(configuration);
        services.AddWeChatApps(configuration);
        services.AddNotifications(configuration).AddMembers().AddFans().AddAudit().AddStaff();
        services.AddCards(configuration).AddConversations(configuration);
        services.AddConsents(configuration);
        services.AddCases(configuration).AddSubsidies().AddMemberships(configuration);
        services.AddCampaigns().AddLotteries().AddIronFans();
        provider = services.BuildServiceProvider();
    }

    public async Task<TResult> AskAsync<T, TResult>(Func<T, Task<TResult>> ask)
        where T : notnull
    {
        await using var scope = provider.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<T>());
    }

    public async Task InScopeAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = provider.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }

    public T Single<T>()
        where T : notnull => provider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => provider.DisposeAsync();
}
