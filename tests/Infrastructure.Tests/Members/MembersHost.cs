using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Audit;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Members;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Privacy;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Members;

/// <summary>The register alone, with the demo's tree and people, and one room that follows it.</summary>
public sealed class MembersHost : IAsyncDisposable
{
    private readonly IHost host;

    private MembersHost(TestDatabase database)
    {
        Database = database;
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(database.Settings)
            {
                ["Privacy:Keys:test"] = Convert.ToBase64String(new byte[32]),
                ["Privacy:CurrentKeyId"] = "test",
                ["Privacy:BlindIndexKey"] = Convert.ToBase64String(new byte[32]),
            }
        );
        builder
            .Services.AddSingleton(TimeProvider.System)
            .AddPersistence(builder.Configuration)
            .AddPrivacy(builder.Configuration)
            .AddMembers()
            .AddAudit()
            .AddDemo()
            .AddSingleton<IStandingFollower>(Room)
            .AddSingleton<IPhoneFollower>(Room)
            .AddSingleton<IMemberMerge>(Room)
            .AddScoped<ISecondPerson, SecondPerson>();
        host = builder.Build();
    }

    public static DateTimeOffset Now { get; } = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public static DateOnly Today { get; } = new(2026, 11, 23);

    public TestDatabase Database { get; }

    public IServiceProvider Services => host.Services;

    public FollowingRoom Room { get; } = new();

    public UnionOrganization City { get; private set; } = null!;

    /// <summary>Two siblings: nothing of the one is the other's.</summary>
    public IReadOnlyList<UnionOrganization> Districts { get; private set; } = [];

    public static async Task<MembersHost> StartAsync(DatabaseProvider provider)
    {
        var members = new MembersHost(await TestDatabase.CreateAsync(provider));
        await members.DoAsync<UnionDbContext>(db => db.Database.MigrateAsync());
        await members.host.StartAsync();
        await members.DoAsync<DemoRegister>(register => register.SeedAsync(default));
        var unions = await members.UnionsAsync();
        members.City = unions.Single(union => union.Level == UnionLevel.City);
        members.Districts = unions.FindAll(union => union.Level == UnionLevel.District);
        return members;
    }

    /// <summary>An account with one role in one union.</summary>
    public static StaffActor Actor(UnionOrganization union, StaffRole role) =>
        new(StaffAccountId.New(), "某人", [new(role, union.Path)]);

    public StaffActor CityActor(StaffRole role) => Actor(City, role);

    /// <summary>See <see cref="Requests"/>.</summary>
    public Task<TResult> AskAsync<T, TResult>(Func<T, Task<TResult>> ask)
        where T : notnull => host.Services.AskAsync(ask);

    public Task DoAsync<T>(Func<T, Task> act)
        where T : notnull => host.Services.DoAsync(act);

    public Task<List<UnionOrganization>> UnionsAsync() =>
        AskAsync(
            (UnionDbContext db) =>
                db.Set<UnionOrganization>().AsNoTracking().OrderBy(u => u.Path).ToListAsync()
        );

    public async Task<List<UnionOrganization>> BelowAsync(UnionOrganization union) =>
        (await UnionsAsync()).FindAll(below => below.ParentId == union.Id);

    public async Task<UnionOrganization> UnionAsync(UnionOrganizationId id) =>
        (await UnionsAsync()).Single(union => union.Id == id);

    public Task<List<Member>> MembersOfAsync(UnionOrganization union) =>
        AskAsync(
            (UnionDbContext db) =>
                db.Set<Member>()
                    .AsNoTracking()
                    .Where(member => member.OrganizationId == union.Id)
                    .OrderBy(member => member.Id)
                    .ToListAsync()
        );

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        await Database.DisposeAsync();
    }
}
