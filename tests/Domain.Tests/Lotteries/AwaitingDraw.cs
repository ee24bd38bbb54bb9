using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Lotteries;

/// <summary>A draw that waits for one of two rounds of drand, and a source that knows what it is told to know.</summary>
internal sealed class AwaitingDraw : ILotteryStore, IBeaconFeed, IAuditTrail, IUnitOfWork
{
    public static readonly DateTimeOffset Due = new(2026, 12, 6, 13, 0, 0, TimeSpan.Zero);
    public static readonly BeaconChoice First = new("drand-quicknet", "24000000", Due);
    public static readonly BeaconChoice Second = new("drand-quicknet", "24028800", Due.AddDays(1));

    private readonly Lottery lottery = Lottery.Publish(
        new DrawRules(
            DrawRules.FormatName,
            Guid.CreateVersion7(),
            "月月抽好礼",
            Due.AddDays(-5),
            Due.AddHours(-1),
            [new("一等奖", 1)],
            3,
            First,
            Second,
            "每人一次。"
        ),
        DrawSecret.New(),
        new byte[HolderCodes.KeySize],
        new PlainVault()
    );

    /// <summary>What the source tells of an issue.</summary>
    public Dictionary<string, string> Told { get; } = [];

    /// <summary>Issues the source was asked for.</summary>
    public List<string> Asked { get; } = [];

    public List<PublicValue> Values { get; } = [];

    public List<AuditEntry> Trail { get; } = [];

    /// <summary>What the database answers to the next save; null: it is saved.</summary>
    public Exception? Race { get; set; }

    public int Saves { get; private set; }

    public async Task<bool> FetchAsync(DateTimeOffset now) =>
        (
            await new FetchPublicValues(this, this, this, this).ExecuteAsync(
                lottery.Id,
                now,
                default
            )
        ).Value;

    public Task<string?> FetchAsync(BeaconChoice choice, CancellationToken cancel)
    {
        Asked.Add(choice.Issue);
        return Task.FromResult(Told.GetValueOrDefault(choice.Issue));
    }

    public Task<Lottery?> FindAsync(CampaignId id, CancellationToken cancel) =>
        Task.FromResult(id == lottery.Id ? lottery : null);

    public Task<PublicValue?> FindValueAsync(
        string source,
        string issue,
        CancellationToken cancel
    ) => Task.FromResult(Values.Find(one => (one.Source, one.Issue) == (source, issue)));

    public void Add(PublicValue value) => Values.Add(value);

    public void Record(AuditEntry entry) => Trail.Add(entry);

    public Task SaveAsync(CancellationToken cancel)
    {
        Saves++;
        return Race is null ? Task.CompletedTask : Task.FromException(Race);
    }

    public Task<FrozenList?> FindListAsync(CampaignId id, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task<DateTimeOffset?> FindFrozenAtAsync(CampaignId id, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<EntryCode>> FindSuccessorsAsync(
        CampaignId id,
        CancellationToken cancel
    ) => throw new NotSupportedException();

    public Task<IReadOnlyList<CampaignId>> FindWaitingAsync(int most, CancellationToken cancel) =>
        throw new NotSupportedException();

    public void Add(Lottery lottery) => throw new NotSupportedException();

    public void Add(FrozenList list) => throw new NotSupportedException();

    public void Add(LotteryDraw draw) => throw new NotSupportedException();
}
