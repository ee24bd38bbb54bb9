using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Audit;
using WeChatUnion.Infrastructure.Members;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Privacy;
using WeChatUnion.Infrastructure.Staff;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Infrastructure.Tests.Staff;

/// <summary>A city with two districts and its staff, on a database of its own.</summary>
public sealed class StaffHost : IAsyncDisposable
{
    public const string Password = "一句好记的话 2026-11";

    /// <summary>Authenticators go by the machine's clock.</summary>
    public static DateTimeOffset Now => DateTimeOffset.UtcNow;

    private readonly TestDatabase database;
    private readonly IHost host;

    private StaffHost(TestDatabase database)
    {
        this.database = database;
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(database.Settings)
            {
                ["Privacy:Keys:test"] = Convert.ToBase64String(new byte[32]),
                ["Privacy:CurrentKeyId"] = "test",
                ["Privacy:BlindIndexKey"] = Convert.ToBase64String(new byte[32]),
            }
        );
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddPersistence(builder.Configuration).AddPrivacy(builder.Configuration);
        builder.Services.AddMembers().AddAudit().AddStaff().AddQuickPasswords();
        host = builder.Build();
    }

    public UnionOrganization City { get; } =
        UnionOrganization.Root(UnionOrganizationId.New(), "鹭湾市总工会");

    public UnionOrganization East { get; private set; } = null!;

    public UnionOrganization West { get; private set; } = null!;

    public static async Task<StaffHost> StartAsync(DatabaseProvider provider)
    {
        var staff = new StaffHost(await TestDatabase.MigratedAsync(provider));
        await staff.host.StartAsync();
        staff.East = staff.City.AddBelow(UnionOrganizationId.New(), "望海区总工会");
        staff.West = staff.City.AddBelow(UnionOrganizationId.New(), "长屿区总工会");
        await staff.DoAsync<UnionDbContext>(db =>
        {
            db.AddRange(staff.City, staff.East, staff.West);
            return db.SaveChangesAsync();
        });
        return staff;
    }

    public Task<TResult> AskAsync<T, TResult>(Func<T, Task<TResult>> ask)
        where T : notnull => host.Services.AskAsync(ask);

    public Task DoAsync<T>(Func<T, Task> act)
        where T : notnull => host.Services.DoAsync(act);

    /// <summary>An administrator of the whole city, as the operator makes him.</summary>
    public async Task<StaffActor> AdministratorAsync(string name)
    {
        var made = await AskAsync<CreateAdministrator, Outcome<NewCredentials>>(create =>
            create.ExecuteAsync(name, "市管理员", Now, default)
        );
        return new(made.Value.Account, "市管理员", [new(StaffRole.Administrator, City.Path)]);
    }

    /// <summary>An account of a union with one role there.</summary>
    public async Task<NewCredentials> AccountAsync(
        StaffActor by,
        string name,
        UnionOrganization union,
        StaffRole role
    )
    {
        var made = await AskAsync<CreateStaff, Outcome<NewCredentials>>(create =>
            create.ExecuteAsync(by, new(name, "某某", union.Id), Now, default)
        );
        await AskAsync<GrantStaffRole, Outcome<StaffRoleGrantId>>(grant =>
            grant.ExecuteAsync(by, new(made.Value.Account, role, union.Id, null), Now, default)
        );
        return made.Value;
    }

    public Task<Outcome<HalfSignedIn>> SignInAsync(string name, string password) =>
        AskAsync<SignInStaff, Outcome<HalfSignedIn>>(signIn =>
            signIn.ExecuteAsync(new(name, password), Now, default)
        );

    /// <summary>The whole first sign-in.</summary>
    public async Task<(EnrolledStaff Staff, Authenticator Phone)> EnrolAsync(NewCredentials made)
    {
        var half = (await SignInAsync(made.UserName, made.Password)).Value;
        half = (
            await AskAsync<ChooseStaffPassword, Outcome<HalfSignedIn>>(choose =>
                choose.ExecuteAsync(new(half.Account, half.Stamp, Password), Now, default)
            )
        ).Value;
        var offered = await AskAsync<OfferStaffAuthenticator, Outcome<OfferedAuthenticator>>(
            offer => offer.ExecuteAsync(half.Account, half.Stamp, default)
        );
        var phone = new Authenticator(offered.Value.Key);
        var enrolled = await AskAsync<EnrolStaffAuthenticator, Outcome<EnrolledStaff>>(enrol =>
            enrol.ExecuteAsync(new(half.Account, half.Stamp, phone.CodeAt(Now)), Now, default)
        );
        return (enrolled.Value, phone);
    }

    public Task<Outcome<StaffSession>> ConfirmAsync(HalfSignedIn half, string code) =>
        AskAsync<ConfirmStaffCode, Outcome<StaffSession>>(confirm =>
            confirm.ExecuteAsync(new(half.Account, half.Stamp, code), Now, default)
        );

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        await database.DisposeAsync();
    }
}
