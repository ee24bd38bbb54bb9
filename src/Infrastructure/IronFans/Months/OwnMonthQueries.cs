using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.IronFans.Views;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Months;

/// <summary>What a list says about one member: why he is not on it, and what became of his objections.</summary>
public sealed class OwnMonthQueries(
    UnionDbContext db,
    IFanDirectory fans,
    IPersonHeirs heirs,
    IMemberFans members
)
{
    /// <summary>Months before this one.</summary>
    private const int Shown = 3;

    /// <summary>
    /// The youngest first. Of rules that leave out somebody further down than editors look nothing is said: he was on no list; nor of
    /// further places of somebody who has one. What stands under somebody he turned out to be is his, and what was the member's on another
    /// WeChat.
    /// </summary>
    public async Task<OwnMonths> FindAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await fans.FindAsync(fan, cancel) is not { } person)
        {
            return new([], []);
        }
        var persons = await heirs.BehindAsync(person, cancel);
        var member = await members.FindMemberAsync(person, cancel);
        var since = UnionCalendar.AddMonths(UnionCalendar.MonthOf(now), -Shown);
        var omissions = await (
            from one in db.Set<FanCandidate>()
            join month in db.Set<FanMonth>() on one.Month equals month.Month
            where
                (persons.Contains(one.PersonId) || (member != null && one.MemberId == member))
                && one.Month >= since
                && (
                    one.ExcludedFor != null
                    || (
                        one.Unfit != null
                        && one.Unfit != FanUnfit.Twice
                        && one.Place <= ScreenMonth.Reviewed
                    )
                )
                && (month.State == FanMonthState.Notice || month.State == FanMonthState.Published)
            orderby one.Month descending
            select new OwnOmission(
                one.Month,
                one.Place,
                one.Unfit,
                one.ExcludedFor,
                month.State == FanMonthState.Notice ? month.NoticeUntil : null
            )
        ).ToListAsync(cancel);
        var objections = await db.Set<FanObjection>()
            .Where(one => persons.Contains(one.By) && one.Month >= since)
            .OrderByDescending(one => one.At)
            .Select(one => new OwnObjection(one.Month, one.Text, one.IsUpheld, one.Answer))
            .ToListAsync(cancel);
        return new(omissions, objections);
    }
}
