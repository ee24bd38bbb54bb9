using Microsoft.Extensions.Time.Testing;
using WeChat.Api.Tokens;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.WeChatApps;

/// <summary>What the nodes share, as two of them see it.</summary>
[TestFixture(DatabaseProvider.Sqlite, false)]
[TestFixture(DatabaseProvider.PostgreSql, false)]
[TestFixture(DatabaseProvider.Sqlite, true)]
public sealed class TokenStoreTests(DatabaseProvider provider, bool redis)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private readonly FakeTimeProvider clock = new(new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
    private TestDatabase database = null!;
    private PersistenceHost firstNode = null!;
    private PersistenceHost secondNode = null!;
    private string name = "";

    private ITokenStore First => firstNode.Service<ITokenStore>();

    private ITokenStore Second => secondNode.Service<ITokenStore>();

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var connection = redis ? TestNeeds.Redis() : "";
        database = await TestDatabase.MigratedAsync(provider);
        firstNode = await NodeAsync();
        secondNode = await NodeAsync();

        Task<PersistenceHost> NodeAsync() =>
            PersistenceHost.StartAsync(database, clock, ("Redis:ConnectionString", connection));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await (firstNode?.DisposeAsync() ?? default);
        await (secondNode?.DisposeAsync() ?? default);
        await (database?.DisposeAsync() ?? default);
    }

    [SetUp]
    public void AName() => name = $"{Guid.NewGuid():N}/access_token";

    [Test]
    public async Task Read_NothingStored_IsNull()
    {
        await First.TryTakeLeaseAsync(name, "a", Lease, default);

        Assert.That(await Second.ReadAsync(name, default), Is.Null);
    }

    [Test]
    public async Task Put_Token_IsReadByTheOtherNode()
    {
        var token = Token("t1", 1) with { ForcedAt = clock.GetUtcNow().AddMinutes(-3) };

        Assert.That(await First.TryPutAsync(name, token, default), Is.True);

        Assert.That(await Second.ReadAsync(name, default), Is.EqualTo(token));
    }

    [Test]
    public async Task Put_OverANewerOne_IsRefused()
    {
        await First.TryPutAsync(name, Token("t1", 1), default);
        await First.TryPutAsync(name, Token("t2", 2), default);

        Assert.That(await Second.TryPutAsync(name, Token("late", 1), default), Is.False);
        Assert.That(await Second.TryPutAsync(name, Token("late", 2), default), Is.False);
        Assert.That((await Second.ReadAsync(name, default))!.Value, Is.EqualTo("t2"));
    }

    [Test]
    public async Task Put_ByManyAtOnce_OneStays()
    {
        var put = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i =>
                    (i % 2 == 0 ? First : Second).TryPutAsync(name, Token($"t{i}", 1), default)
                )
        );

        Assert.That(put.Count(stayed => stayed), Is.EqualTo(1));
    }

    [Test]
    public async Task Lease_WantedByMany_IsOnesUntilItIsGivenBack()
    {
        var owners = Enumerable.Range(0, 20).Select(i => $"owner{i}").ToArray();
        var taken = await Task.WhenAll(
            owners.Select(
                (owner, i) =>
                    (i % 2 == 0 ? First : Second).TryTakeLeaseAsync(name, owner, Lease, default)
            )
        );
        Assert.That(taken.Count(won => won), Is.EqualTo(1));
        var winner = owners[Array.IndexOf(taken, true)];

        await Second.EndLeaseAsync(name, "somebody else", default);
        Assert.That(await Second.TryTakeLeaseAsync(name, "next", Lease, default), Is.False);

        await First.EndLeaseAsync(name, winner, default);
        Assert.That(await Second.TryTakeLeaseAsync(name, "next", Lease, default), Is.True);
    }

    [Test]
    public async Task Lease_TakenAgainByItsOwner_LastsFromThenOn()
    {
        var length = TimeSpan.FromMinutes(1);
        await First.TryTakeLeaseAsync(name, "slow", length, default);
        clock.Advance(length * 0.9);

        Assert.That(await First.TryTakeLeaseAsync(name, "slow", Lease, default), Is.True);
        clock.Advance(length * 0.9);
        Assert.That(await Second.TryTakeLeaseAsync(name, "next", Lease, default), Is.False);
    }

    [Test]
    public async Task Lease_OfADeadOwner_EndsByItself()
    {
        var length = redis ? TimeSpan.FromMilliseconds(1) : Lease;
        await First.TryTakeLeaseAsync(name, "dead", length, default);
        clock.Advance(Lease);

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!await Second.TryTakeLeaseAsync(name, "next", Lease, default))
        {
            await Task.Delay(5, limit.Token);
        }

        Assert.That(await First.TryTakeLeaseAsync(name, "third", Lease, default), Is.False);
    }

    private StoredToken Token(string value, long version) =>
        new(value, clock.GetUtcNow().AddMinutes(115), clock.GetUtcNow().AddHours(2))
        {
            Version = version,
        };
}
