using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WeChatUnion.Infrastructure.Audit;
using WeChatUnion.Infrastructure.Campaigns;
using WeChatUnion.Infrastructure.Cards;
using WeChatUnion.Infrastructure.Cases;
using WeChatUnion.Infrastructure.Consents;
using WeChatUnion.Infrastructure.Fans;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.Lotteries;
using WeChatUnion.Infrastructure.Members;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Privacy;
using WeChatUnion.Infrastructure.Staff;
using WeChatUnion.Infrastructure.Subsidies;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Browser.Tests.Stage;

/// <summary>
/// The running gateway's database with its keys, for what no page does yet or what would take a day. Jobs
/// and sweeps stay the gateway's.
/// </summary>
public sealed class Backstage : IDisposable
{
    private readonly IHost host;

    public Backstage(IReadOnlyDictionary<string, string> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))
        );
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddPersistence(builder.Configuration).AddPrivacy(builder.Configuration);
        builder.Services.AddMembers().AddAudit().AddStaff().AddFans().AddIronFans();
        builder.Services.AddCards(builder.Configuration).AddNotifications(builder.Configuration);
        builder.Services.AddConsents(builder.Configuration);
        builder.Services.AddCases(builder.Configuration).AddSubsidies();
        builder.Services.AddCampaigns().AddLotteries();
        builder.Services.AddWeChatApps(builder.Configuration);
        // Never started: nothing of it runs beside the gateway's own.
        host = builder.Build();
    }

    public async Task<TResult> AskAsync<T, TResult>(Func<T, Task<TResult>> ask)
        where T : notnull
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<T>());
    }

    public void Dispose() => host.Dispose();
}
