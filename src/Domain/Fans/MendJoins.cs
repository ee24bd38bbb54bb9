using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

/// <summary>
/// An act that knew a person before he was absorbed may save after it: what it left under the old
/// id is moved now. What a room objects to is tried again as long as its conflict is open.
/// </summary>
public sealed class MendJoins(
    IPersonStore people,
    IEnumerable<IPersonMerge> rooms,
    MergePersons merge,
    IUnitOfWork work
)
{
    /// <summary>No use case holds a person's id nearly as long.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromMinutes(30);

    /// <summary>Joins looked through at once.</summary>
    private const int Step = 500;

    public async Task ExecuteAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var joins = await people.FindJoinsToMendAsync(now - Reach, cancel);
        foreach (var some in joins.Chunk(Step))
        {
            foreach (var absorbed in await FindResidueAsync(some, cancel))
            {
                await MendAsync(absorbed, now, cancel);
            }
        }
    }

    private async Task<HashSet<PersonId>> FindResidueAsync(
        PersonJoin[] joins,
        CancellationToken cancel
    )
    {
        var merges = joins.Select(join => new PersonMerge(join.AbsorbedId, join.IntoId)).ToArray();
        var found = new HashSet<PersonId>();
        found.UnionWith(
            await people.FindNamedAsync([.. merges.Select(one => one.Absorbed)], cancel)
        );
        foreach (var room in rooms)
        {
            found.UnionWith(await room.FindResidueAsync(merges, cancel));
        }
        return found;
    }

    private async Task MendAsync(PersonId absorbed, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            if (await merge.MendAsync(absorbed, now, cancel))
            {
                await work.SaveAsync(cancel);
            }
        }
        catch (Exception race) when (race is UniqueRuleException or StaleVersionException)
        {
            // Both sides changed meanwhile; the next sweep sees how.
        }
    }
}
