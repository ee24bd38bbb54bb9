using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Cases.Views;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases;

/// <summary>我的办件: what a member sees of his own cases.</summary>
public sealed class CaseQueries(
    UnionDbContext db,
    CaseKinds kinds,
    IFanDirectory fans,
    IMemberFans members,
    IPersonalDataVault vault
)
{
    private const int Most = 100;

    /// <summary>The latest first; those that were never handed in and ended are left out.</summary>
    public async Task<IReadOnlyList<CaseLine>> ListAsync(FanIdentity fan, CancellationToken cancel)
    {
        if (await OwnAsync(fan, cancel) is not { } own)
        {
            return [];
        }
        var rows = await own.Where(one => one.Revision > 0 || one.State == CaseState.Draft)
            .OrderByDescending(one => one.ChangedAt)
            .Take(Most)
            .ToListAsync(cancel);
        return [.. rows.Select(Line)];
    }

    /// <summary>Null: no such case, or somebody else's.</summary>
    public async Task<CaseStory?> FindAsync(
        FanIdentity fan,
        CaseId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await OwnAsync(fan, cancel) is not { } own
            || await own.SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } one
        )
        {
            return null;
        }
        var events = await db.Set<CaseEvent>()
            .AsNoTracking()
            .Where(happened => happened.CaseId == id)
            .OrderBy(happened => happened.At)
            .ThenBy(happened => happened.Id)
            .Select(happened => new CaseHappening(happened.At, happened.State, happened.Said))
            .ToListAsync(cancel);
        var remarks = one.State is CaseState.Returned or CaseState.Rejected
            ? await LastRemarksAsync(id, cancel)
            : [];
        return new(
            Line(one),
            one.LevelTitle,
            one.DueAt,
            kinds.Of(one).Describe(one.OpenForm(vault)),
            remarks,
            events,
            one.CanWithdraw,
            one.CanAppeal && now - one.ChangedAt <= CaseAppeals.Within
        );
    }

    private async Task<IQueryable<Case>?> OwnAsync(FanIdentity fan, CancellationToken cancel)
    {
        if (await fans.FindAsync(fan, cancel) is not { } person)
        {
            return null;
        }
        var cases = db.Set<Case>().AsNoTracking();
        return await members.FindMemberAsync(person, cancel) is { } member
            ? cases.Where(one => one.PersonId == person || one.MemberId == member)
            : cases.Where(one => one.PersonId == person);
    }

    private async Task<IReadOnlyList<CaseRemark>> LastRemarksAsync(
        CaseId id,
        CancellationToken cancel
    )
    {
        var last = await db.Set<CaseReview>()
            .AsNoTracking()
            .Where(review => review.CaseId == id)
            .OrderByDescending(review => review.At)
            .FirstOrDefaultAsync(cancel);
        return last?.RemarkList ?? [];
    }

    private CaseLine Line(Case one) =>
        new(
            one.Id,
            one.Number,
            one.Kind,
            kinds.Of(one).Title,
            one.State,
            one.Summary,
            one.AmountCents,
            one.ChangedAt,
            one.OpenUntil
        );
}
