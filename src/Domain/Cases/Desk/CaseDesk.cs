using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Desk;

/// <summary>A case on a desk, and the union whose desk it is.</summary>
public sealed record DeskCase(Case Case, string UnionPath);

/// <summary>Whether an account may decide a case now. Asked before it is shown, and again by the decision.</summary>
public sealed class CaseDesk(
    ICaseStore store,
    IUnionDirectory unions,
    ICaseRecusals recusals,
    ISecondPerson second
)
{
    public async Task<Outcome<DeskCase>> FindAsync(
        StaffActor actor,
        CaseId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(CasesActs.Review))
        {
            return StaffRefusals.NotAllowed;
        }
        var one = await store.FindAsync(id, cancel);
        // A case that left its desk is still known to the desks of the unit it came from.
        var union = (one?.DeskId ?? one?.UnitId) is { } desk
            ? await unions.FindAsync(desk, cancel)
            : null;
        if (one is null || union is null || !actor.May(CasesActs.Review, union.Path))
        {
            return StaffRefusals.NotFound;
        }
        if (one.State != CaseState.InReview)
        {
            return DeskRefusals.NotInReview;
        }
        if (one.IsLeasedByOther(actor.Id, now))
        {
            return DeskRefusals.Leased;
        }
        return await MustStandBackAsync(actor.Id, one, now, cancel)
            ? DeskRefusals.MustStandBack
            : new DeskCase(one, union.Path);
    }

    /// <summary>
    /// Filed by this account, decided by it in this revision, or its owner's and his relatives'. One hand with two accounts is
    /// one hand: what binds one of them binds the other.
    /// </summary>
    public async Task<bool> MustStandBackAsync(
        StaffAccountId staff,
        Case one,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var hand = await second.FindOneHandAsync(staff, now, cancel);
        return await HasFiledAsync(hand, one, cancel)
            || (one.MemberId is { } member && await recusals.IsBarredAsync(hand, member, cancel))
            || await store.HasReviewedAsync(one, hand, cancel);
    }

    private async Task<bool> HasFiledAsync(
        IReadOnlyList<StaffAccountId> hand,
        Case one,
        CancellationToken cancel
    ) =>
        (one.FiledBy is { } filer && hand.Contains(filer))
        || (await store.FindFilersAsync(one.Id, cancel)).Any(hand.Contains);
}
