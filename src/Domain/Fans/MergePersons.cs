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
            await room.MoveAsync(merge, cancel);
        }
        await MoveIdentitiesAsync(merge, now, cancel);
        people.Add(PersonJoin.Of(merge.Absorbed, merge.Into, now));
        Record("fans.joined", merge, now, note: null);
        return true;
    }

    /// <summary>Moves what was written under an absorbed person while it was being absorbed, identities too.</summary>
    public async Task MendAsync(PersonMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        await MoveIdentitiesAsync(merge, now, cancel);
        foreach (var room in rooms)
        {
            if (await room.FindObstacleAsync(merge, cancel) is { } reason)
            {
                await QueueAsync(merge, reason, now, cancel);
            }
            else
            {
                await room.MoveAsync(merge, cancel);
            }
        }
    }

    private async Task MoveIdentitiesAsync(
        PersonMerge merge,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        foreach (var fan in await people.FindFansAsync(merge.Absorbed, cancel))
        {
            fan.MoveTo(merge.Into);
        }
        foreach (var unionId in await people.FindUnionIdsAsync(merge.Absorbed, cancel))
        {
            unionId.MoveTo(merge.Into);
        }
        await MoveConflictsAsync(merge, now, cancel);
    }

    private async Task MoveConflictsAsync(
        PersonMerge merge,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        foreach (var conflict in await people.FindConflictsAsync(merge.Absorbed, cancel))
        {
            if (conflict.IsBetween(merge))
            {
                conflict.Settle(now);
            }
            else
            {
                conflict.Follow(merge);
            }
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
