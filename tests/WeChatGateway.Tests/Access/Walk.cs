using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.Tests.Members;
using WeChatUnion.Gateway.Tests.Pages;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Tests.Access;

/// <summary>One host as in production for all that walks: a city, two sibling districts, one of the staff for each role.</summary>
[SetUpFixture]
internal sealed class Walk
{
    private static readonly Dictionary<StaffRole, StaffBrowser> Staff = [];

    public static MemberSite Site { get; private set; } = null!;

    public static List<HostRoute> Routes { get; private set; } = [];

    public static UnionOrganization City { get; private set; } = null!;

    /// <summary>Where the staff who walk have their roles.</summary>
    public static WalkDistrict East { get; private set; } = null!;

    /// <summary>The district of their neighbours.</summary>
    public static WalkDistrict West { get; private set; } = null!;

    public static StaffBrowser Of(StaffRole role) => Staff[role];

    public static Task<int> LinesOfTrailAsync() => AskAsync(db => db.Set<AuditRow>().CountAsync());

    public static async Task<T> AskAsync<T>(Func<UnionDbContext, Task<T>> ask)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<UnionDbContext>());
    }

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Site = await MemberSite.StartAsync(AsInProduction);
        Routes = await HostRoute.OfAsync(Site.Services);
        var unions = await AskAsync(db => db.Set<UnionOrganization>().AsNoTracking().ToListAsync());
        City = unions.Single(one => one.ParentId is null);
        East = await FurnishAsync("望海区总工会", "海东标记");
        West = await FurnishAsync("长屿区总工会", "屿西标记");
        await Until.TrueAsync(
            () => AskAsync(db => db.Set<ImportJob>().AllAsync(job => job.EndedAt != null)),
            "the imports have ended"
        );
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            Staff[role] = new StaffBrowser(Site);
            await Staff[role].EnterAsync(role, East.Union, City.Path);
        }

        Task<WalkDistrict> FurnishAsync(string name, string mark) =>
            WalkDistrict.FurnishAsync(Site, unions.Single(one => one.Name == name), mark);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        foreach (var browser in Staff.Values)
        {
            browser.Dispose();
        }
        await (Site?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private static void AsInProduction(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Site:PublicBaseUrl", "https://localhost");
        Set("OfficialAccount", StageSetup.OfficialAccount);
        Set("MiniProgram", StageSetup.MiniProgram);
        // It misses its script in each page.
        builder.UseSetting("Serilog:MinimumLevel:Override:MudBlazor", "Fatal");
        builder.ConfigureTestServices(NoBrowser.In);

        void Set(string app, global::WeChat.Callbacks.CallbackCredentials known)
        {
            builder.UseSetting($"WeChat:{app}:AppId", known.AppId);
            builder.UseSetting($"WeChat:{app}:AppSecret", "made-up");
            builder.UseSetting($"WeChat:{app}:Token", known.Token);
            builder.UseSetting($"WeChat:{app}:EncodingAesKey", known.EncodingAesKey);
        }
    }
}
