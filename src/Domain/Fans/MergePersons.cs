using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Fans;

/// <summary>Puts two persons together in all rooms, or leaves both as they are and queues the conflict.</summary>
public sealed class MergePersons(
    IPersonStore people,
    IEnumerable<IPersonMerge> rooms,
    IAuditTrail audit
)
{
    /// <summary>Adds to the caller's unit of work.</summary>
    /// <returns>Whether anything was added.</returns>
    public async Task<bool> TryAsync(
        PersonMerge merge,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        foreach (var room in rooms)
        {
            if (await room.FindObstacleAsync(merge, cancel) is { } reason)
            {
                return await QueueAsync(merge, reason, now, cancel);
            }
        }
        foreach (var room in rooms)
        {
            await room.MoveAsync(merge, now, cancel);
        }
        await MoveIdentitiesAsync(merge, cancel);
        await MoveConflictsAsync(merge, isDone: true, now, cancel);
        people.Add(PersonJoin.Of(merge.Absorbed, merge.Into, now));
        Record("fans.joined", merge, now, note: null);
        return true;
    }

    /// <summary>
    /// Moves what was written under an absorbed person while it was being absorbed: identities always, so that nobody is
    /// lost, and the rest unless a room objects. An objection stands in the queue until everything has moved.
    /// </summary>
    /// <returns>False when this person was never absorbed.</returns>
    public async Task<bool> MendAsync(
        PersonId absorbed,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await FindMergeAsync(absorbed, cancel) is not { } merge)
        {
            return false;
        }
        string? objection = null;
        foreach (var room in rooms)
        {
            if (await room.FindObstacleAsync(merge, cancel) is { } reason)
            {
                objection ??= reason;
            }
            else
            {
                await room.MoveAsync(merge, now, cancel);
            }
        }
        await MoveIdentitiesAsync(merge, cancel);
        await MoveConflictsAsync(merge, isDone: objection is null, now, cancel);
        if (objection is not null)
        {
            await QueueAsync(merge, objection, now, cancel);
        }
        return true;
    }

    /// <summary>Who absorbed this person, and if that one was absorbed too, who goes on in the end.</summary>
    private async Task<PersonMerge?> FindMergeAsync(PersonId absorbed, CancellationToken cancel)
    {
        var into = absorbed;
        var passed = new HashSet<PersonId>();
        while (passed.Add(into) && await people.FindJoinAsync(into, cancel) is { } join)
        {
            into = join.IntoId;
        }
        return into == absorbed ? null : new(absorbed, into);
    }

    private async Task MoveIdentitiesAsync(PersonMerge merge, CancellationToken cancel)
    {
        var (fans, unionIds) = await people.FindIdentitiesAsync(merge.Absorbed, cancel);
        foreach (var fan in fans)
        {
            fan.MoveTo(merge.Into);
        }
        foreach (var unionId in unionIds)
        {
            unionId.MoveTo(merge.Into);
        }
    }

    /// <summary>
    /// The conflict of the two ends once everything has moved. Those with others go along, and end where the one who goes
    /// on has the same already: a pair stands in the queue once.
    /// </summary>
    private async Task MoveConflictsAsync(
        PersonMerge merge,
        bool isDone,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var standing = (await people.FindConflictsAsync(merge.Into, cancel)).ToList();
        foreach (var conflict in await people.FindConflictsAsync(merge.Absorbed, cancel))
        {
            if (conflict.IsBetween(merge))
            {
                if (isDone)
                {
                    conflict.Settle(now);
                }
                continue;
            }
            var third = conflict.Other(merge.Absorbed);
            if (standing.Exists(other => other.IsBetween(new(third, merge.Into))))
            {
                conflict.Settle(now);
                continue;
            }
            conflict.Follow(merge);
            standing.Add(conflict);
        }
    }

    private async Task<bool> QueueAsync(
        PersonMerge merge,
        string reason,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var open = await people.FindConflictsAsync(merge.Absorbed, cancel);
        if (open.Any(conflict => conflict.IsBetween(merge)))
        {
            return false;
        }
        people.Add(JoinConflict.Of(merge, reason, now));
        Record("fans.join-refused", merge, now, reason);
        return true;
    }

    private void Record(string act, PersonMerge merge, DateTimeOffset now, string? note) =>
        audit.Record(
            new(
                act,
                ActorKind.System,
                null,
                $"person:{merge.Into.Value}",
                now,
                note is null
                    ? $"person:{merge.Absorbed.Value}"
                    : $"person:{merge.Absorbed.Value} {note}"
            )
        );
}
