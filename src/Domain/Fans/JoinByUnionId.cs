using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

/// <summary>
/// A UnionId was seen on an identity: whoever stands behind either is one person. Seeing it again
/// changes nothing; in whatever order sightings come, the same identities end under the same person.
/// Saves by itself and must not follow other unsaved changes.
/// </summary>
public sealed class JoinByUnionId(
    IFanDirectory fans,
    IPersonStore people,
    MergePersons merge,
    IUnitOfWork work
)
{
    private const int MostRuns = 20;

    public async Task TellAsync(
        FanIdentity identity,
        string unionId,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await fans.FindOrCreateAsync(identity, now, cancel);
        for (var run = 1; ; run++)
        {
            try
            {
                if (await JoinAsync(identity, unionId, now, cancel))
                {
                    await work.SaveAsync(cancel);
                }
                return;
            }
            catch (Exception race)
                when (run < MostRuns && race is UniqueRuleException or StaleVersionException)
            {
                // Another sighting of the same people was faster: decide on what it left.
                await MendAsync(identity, unionId, now, cancel);
            }
        }
    }

    /// <summary>Who joined a person at the moment he was absorbed himself still names him: goes after him.</summary>
    private async Task MendAsync(
        FanIdentity identity,
        string unionId,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var fan = await people.FindFanAsync(identity, cancel);
        var known = await people.FindUnionIdAsync(unionId, cancel);
        PersonId[] named = known is null ? [fan.PersonId] : [fan.PersonId, known.PersonId];
        try
        {
            foreach (var person in named.Distinct())
            {
                await merge.MendAsync(person, now, cancel);
            }
            await work.SaveAsync(cancel);
        }
        catch (Exception race) when (race is UniqueRuleException or StaleVersionException)
        {
            // Somebody else mends it.
        }
    }

    /// <returns>Whether there is something to save.</returns>
    private async Task<bool> JoinAsync(
        FanIdentity identity,
        string unionId,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var fan = await people.FindFanAsync(identity, cancel);
        var learnt = fan.Learn(unionId);
        var known = await people.FindUnionIdAsync(unionId, cancel);
        if (known is null)
        {
            people.Add(UnionIdentity.Of(unionId, fan.PersonId, now));
            return true;
        }
        if (known.PersonId == fan.PersonId)
        {
            if (learnt)
            {
                known.Touch();
            }
            return learnt;
        }
        var merged = await merge.TryAsync(new(fan.PersonId, known.PersonId), now, cancel);
        if (merged)
        {
            known.Touch();
        }
        return merged || learnt;
    }
}
