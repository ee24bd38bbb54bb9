using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Desk.Recusals;

/// <summary>
/// Who may declare for somebody else and end what is declared: a reviewer of a union above all those the other reviews for.
/// Above the city's reviewers there is nobody, so that a colleague of the city does it.
/// </summary>
public sealed class RecusalRights(IStaffActors actors, IUnionDirectory unions)
{
    /// <returns>Those of the accounts which the actor is above; never the actor.</returns>
    public async Task<IReadOnlySet<StaffAccountId>> BelowAsync(
        StaffActor actor,
        IReadOnlyCollection<StaffAccountId> accounts,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var city = await unions.FindRootAsync(cancel);
        var mine = actor.ScopeOf(CasesActs.Recuse);
        var others = await actors.FindAsync(accounts, now, cancel);
        return others
            .Values.Where(other => other.Id != actor.Id)
            .Where(other => IsBelow(other.ScopeOf(CasesActs.Review).Paths))
            .Select(other => other.Id)
            .ToHashSet();

        bool IsBelow(IReadOnlyList<string> theirs) =>
            theirs.Count > 0
            && theirs.All(path =>
                mine.Covers(path) && (path == city?.Path || !mine.Paths.Contains(path))
            );
    }

    internal async Task<bool> IsAboveAsync(
        StaffActor actor,
        StaffAccountId other,
        DateTimeOffset now,
        CancellationToken cancel
    ) => (await BelowAsync(actor, [other], now, cancel)).Contains(other);
}
