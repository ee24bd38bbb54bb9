using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Fans;

/// <summary>People in memory, and one room that keeps at most one thing for each of them.</summary>
public sealed class JoinWorld : IAuditTrail, IPersonMerge
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private readonly JoinByUnionId join;
    private readonly MendJoins mend;

    public JoinWorld()
    {
        var merge = new MergePersons(People, [this], this);
        join = new JoinByUnionId(People, People, merge, People);
        mend = new MendJoins(People, [this], merge, People);
    }

    public MemoryPeople People { get; } = new();

    public List<AuditEntry> Trail { get; } = [];

    /// <summary>Whose each kept thing is.</summary>
    public Dictionary<string, PersonId> Kept { get; } = [];

    public static FanIdentity Fan(int number) => new($"wx-{number % 2}", $"o-{number}");

    public Task SeeAsync(int fan, int unionId) =>
        join.TellAsync(Fan(fan), $"u-{unionId}", Now, default);

    public async Task SeeAllAsync(IEnumerable<(int Fan, int UnionId)> sightings)
    {
        foreach (var (fan, unionId) in sightings)
        {
            await SeeAsync(fan, unionId);
        }
    }

    /// <param name="later">After the joins, all of which happened at one moment.</param>
    public Task MendAsync(TimeSpan later) => mend.ExecuteAsync(Now + later, default);

    public Task<PersonId> PersonAsync(int fan) => People.FindOrCreateAsync(Fan(fan), Now, default);

    public async Task KeepAsync(string thing, int fan) => Kept[thing] = await PersonAsync(fan);

    /// <summary>Which of these identities stand under one person.</summary>
    public async Task<string> PartitionAsync(IEnumerable<int> fans)
    {
        var groups = new Dictionary<PersonId, List<int>>();
        foreach (var fan in fans.Distinct().Order())
        {
            var person = await PersonAsync(fan);
            if (!groups.TryGetValue(person, out var group))
            {
                groups[person] = group = [];
            }
            group.Add(fan);
        }
        return string.Join(" | ", groups.Values.Select(group => string.Join(' ', group)));
    }

    void IAuditTrail.Record(AuditEntry entry) => Trail.Add(entry);

    Task<string?> IPersonMerge.FindObstacleAsync(PersonMerge merge, CancellationToken cancel) =>
        Task.FromResult(
            Kept.ContainsValue(merge.Absorbed) && Kept.ContainsValue(merge.Into)
                ? "things.two"
                : null
        );

    Task IPersonMerge.MoveAsync(PersonMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var thing in Kept.Where(kept => kept.Value == merge.Absorbed).ToList())
        {
            Kept[thing.Key] = merge.Into;
        }
        return Task.CompletedTask;
    }

    Task<IReadOnlyCollection<PersonId>> IPersonMerge.FindResidueAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyCollection<PersonId>>([
            .. merges.Select(merge => merge.Absorbed).Where(Kept.ContainsValue),
        ]);
}
