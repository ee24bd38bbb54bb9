using System.Text;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.ImportJobs;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;
using Desk = WeChatUnion.Infrastructure.Tests.Members.Import.ImportDesk;

namespace WeChatUnion.Infrastructure.Tests.Members.ImportJobs;

/// <summary>A city of two districts, two nodes, and what an administrator of the first one does with imports.</summary>
public abstract class ImportJobFixture(DatabaseProvider provider) : EngineFixture(provider)
{
    private protected Desk Register { get; private set; } = null!;

    /// <summary>Another node. It takes files of a megabyte, keeps one of an account and has three run a day.</summary>
    protected PersistenceHost Other { get; private set; } = null!;

    private List<UnionOrganization> unions = [];

    protected static DateTimeOffset Today => DateTimeOffset.UtcNow;

    protected override async Task PrepareAsync()
    {
        Register = new Desk(Host);
        await Register.GrowUnionsAsync();
        await Register.UnionsAsync("代码,名称,上级代码", "D2,长屿区总工会,C", "U3,长屿港务工会,D2");
        unions = await Host.AskAsync(
            (UnionDbContext db) => db.Set<UnionOrganization>().AsNoTracking().ToListAsync()
        );
        Other = await PersistenceHost.StartAsync(
            Database,
            settings:
            [
                ("Members:Import:MaxFileMegabytes", "1"),
                ("Members:Import:MaxStoredMegabytesPerAccount", "1"),
                ("Members:Import:RunsPerDay", "3"),
            ]
        );
    }

    [OneTimeTearDown]
    public async Task Clear()
    {
        Register?.Clear();
        await (Other?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <summary>Who queues a test's files.</summary>
    protected StaffAccountId Account { get; private set; }

    /// <summary>Another one for each test: an account has only so many runs a day.</summary>
    [SetUp]
    public async Task EmployAsync()
    {
        var account = StaffAccount.Create(
            $"d1.{Guid.NewGuid():N}"[..20],
            "区管理员",
            Union("D1").Id,
            Today
        );
        Account = account.Id;
        await Host.AskAsync(
            (UnionDbContext db) =>
            {
                db.Add(account);
                db.Add(Grant(StaffRole.Administrator, "D1"));
                return db.SaveChangesAsync();
            }
        );
    }

    protected StaffActor Actor(string union = "D1") =>
        new(Account, "区管理员", [new(StaffRole.Administrator, Union(union).Path)]);

    protected StaffRoleGrant Grant(StaffRole role, string union) =>
        StaffRoleGrant.Give(Account, role, Union(union).Id, null, null, Today);

    protected UnionOrganization Union(string code) => unions.Single(union => union.Code == code);

    protected async Task<RegisterImportId> UploadAsync(
        string[] lines,
        bool dryRun = false,
        ImportKind kind = ImportKind.Members
    )
    {
        using var file = new MemoryStream(Utf8(string.Join("\r\n", lines) + "\r\n"));
        return (await UploadAsync(Host, file, dryRun, kind)).Value;
    }

    protected Task<Outcome<RegisterImportId>> UploadAsync(
        PersistenceHost host,
        Stream file,
        bool dryRun = false,
        ImportKind kind = ImportKind.Members
    ) =>
        host.AskAsync(
            (UploadImport upload) =>
                upload.ExecuteAsync(
                    Actor(),
                    new(kind, Union("D1").Id, "C:\\名册\\会员.csv", dryRun, false),
                    file,
                    Today,
                    default
                )
        );

    protected Task<Outcome<RegisterImportId>> AgainAsync(
        PersistenceHost host,
        RegisterImportId id
    ) =>
        host.AskAsync(
            (RunImport run) => run.ExecuteAsync(Actor(), new(id, DryRun: false), Today, default)
        );

    protected Task<Outcome<RegisterImportId>> CancelAsync(RegisterImportId id) =>
        Host.AskAsync((CancelImport stop) => stop.ExecuteAsync(Actor(), id, Today, default));

    protected async Task RunAsync()
    {
        while (await Host.Service<ImportJobRun>().RunNextAsync(default)) { }
    }

    protected async Task<ImportJobDetail> FindAsync(RegisterImportId id) =>
        (await FindAsync(id, "D1"))!;

    protected Task<ImportJobDetail?> FindAsync(RegisterImportId id, string union) =>
        Host.AskAsync(
            (ImportJobQueries jobs) => jobs.FindAsync(new([Union(union).Path]), id, default)
        );

    protected async Task<string> ErrorsAsync(RegisterImportId id)
    {
        using var output = new MemoryStream();
        await Host.AskAsync(
            (ReadImportErrors read) => read.ExecuteAsync(Actor(), id, output, default)
        );
        return Encoding.UTF8.GetString(output.ToArray());
    }

    protected Task<int> HeldByAnotherAsync(
        RegisterImportId id,
        DateTimeOffset until,
        int attempts
    ) =>
        Host.AskAsync(
            (UnionDbContext db) =>
                db.Set<ImportJob>()
                    .Where(job => job.Id == id)
                    .ExecuteUpdateAsync(set =>
                        set.SetProperty(job => job.State, ImportState.Running)
                            .SetProperty(job => job.Holder, Guid.NewGuid())
                            .SetProperty(job => job.HeldUntil, until)
                            .SetProperty(job => job.Attempts, attempts)
                    )
        );

    protected Task<UnionOrganizationId?> UnionOfMemberAsync(int index)
    {
        var key = Host.Service<IPersonalDataVault>()
            .Blind(Desk.IdNumber(index), Member.IdNumberPurpose);
        return Host.AskAsync(
            (UnionDbContext db) =>
                db.Set<Member>()
                    .Where(member => member.IdNumberIndex == key)
                    .Select(member => (UnionOrganizationId?)member.OrganizationId)
                    .SingleOrDefaultAsync()
        );
    }

    protected Task<List<byte[]>> PiecesAsync(RegisterImportId id) =>
        Database.ReadAsync(
            $"SELECT sealed FROM members_import_pieces WHERE import_id = '{id.Value.ToString().ToUpperInvariant()}'",
            row => (byte[])row[0]
        );

    protected async Task<long> CountAsync(string from) =>
        (await Database.ReadAsync($"SELECT COUNT(*) FROM {from}", row => row.GetInt64(0)))[0];

    protected static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A browser that is closed while it sends.</summary>
    protected sealed class BrokenStream(int length) : MemoryStream(new byte[length])
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        ) =>
            await base.ReadAsync(buffer, cancellationToken) is var read and > 0
                ? read
                : throw new IOException("gone");
    }
}
