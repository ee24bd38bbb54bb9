using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Audit.Heads;
using WeChatUnion.Infrastructure.Audit.Sealing;
using WeChatUnion.Infrastructure.Audit.Verifying;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Audit;

/// <summary>Nodes that seal one trail, the folder of their heads, and somebody who checks.</summary>
public abstract class AuditFixture(DatabaseProvider provider) : EngineFixture(provider)
{
    protected const string City = "11111111111111111111111111111111/";
    protected const string East = City + "22222222222222222222222222222222/";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("union-heads-");
    private readonly string signingKey = HeadKeys.New();
    private readonly List<PersistenceHost> others = [];

    protected FakeTimeProvider Time { get; } = new(Now);

    protected PersistenceHost Node { get; private set; } = null!;

    protected string Heads => folder.FullName;

    protected override TimeProvider Clock => Time;

    protected override async Task PrepareAsync() => Node = await StartNodeAsync();

    [OneTimeTearDown]
    public async Task StopNodesAsync()
    {
        foreach (var node in others)
        {
            await node.DisposeAsync();
        }
        folder.Delete(recursive: true);
    }

    protected async Task<PersistenceHost> StartNodeAsync(string? key = null, string? heads = null)
    {
        var node = await PersistenceHost.StartAsync(
            Database,
            Time,
            ("Audit:SigningKey", key ?? signingKey),
            ("Audit:HeadsDirectory", heads ?? Heads),
            ("Audit:HeadEveryRows", "4")
        );
        others.Add(node);
        return node;
    }

    /// <summary>One use case's save.</summary>
    protected Task RecordAsync(params AuditEntry[] entries) =>
        Node.DoAsync<IServiceProvider>(services =>
        {
            Array.ForEach(entries, services.GetRequiredService<IAuditTrail>().Record);
            return services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
        });

    protected AuditEntry Entry(int number, AuditDetails? details = null, string? path = East) =>
        new(
            "members.changed",
            ActorKind.Staff,
            Guid.CreateVersion7(),
            $"member:{number}",
            Time.GetUtcNow(),
            "phone",
            path,
            details
        );

    /// <summary>As a node that stops: all is sealed, a head is out, the lease is given back.</summary>
    protected static Task SealAsync(PersistenceHost node) =>
        node.Service<AuditSealer>().RoundAsync(isLast: true, default);

    protected async Task<(AuditReport Report, List<AuditFault> Found)> VerifyAsync(long from = 1)
    {
        var found = new List<AuditFault>();
        using var key = HeadKeys.Private(signingKey);
        var report = await Node.Service<AuditVerification>()
            .RunAsync(
                [Heads],
                new Dictionary<string, ECDsa> { [HeadKeys.IdOf(key)] = key },
                from,
                found.Add,
                default
            );
        return (report, found);
    }

    protected Task<List<(long Id, long? Seq)>> RowsAsync() =>
        Database.ReadAsync(
            "SELECT id, seq FROM audit_rows ORDER BY id",
            row => (row.GetInt64(0), row.IsDBNull(1) ? (long?)null : row.GetInt64(1))
        );
}
