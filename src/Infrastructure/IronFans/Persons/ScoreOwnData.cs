using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Persons;

/// <summary>Points, month by month.</summary>
internal sealed class ScoreOwnData(UnionDbContext db, IPersonHeirs heirs) : IOwnData
{
    private const int Shown = 12;

    public async Task<IReadOnlyList<OwnDataSection>> DescribeAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var months = await (await OfAsync(person, cancel))
            .AsNoTracking()
            .OrderByDescending(row => row.Month)
            .Take(Shown)
            .ToListAsync(cancel);
        return months.Count == 0
            ? []
            :
            [
                new(
                    "互动分",
                    [
                        .. months.Select(row =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{UnionCalendar.WordsOf(row.Month)}：{row.Score} 分，互动 {row.ActiveDays} 天"
                            )
                        ),
                    ]
                ),
            ];
    }

    public async Task<ErasureTerms> FindTermsAsync(PersonId person, CancellationToken cancel) =>
        await (await OfAsync(person, cancel)).AnyAsync(cancel)
            ? new(
                ["互动分和每天的互动次数"],
                ["已结算月份的总分和名次：只留数字，不留姓名，不再指向任何微信，用来核对当月名次"]
            )
            : ErasureTerms.None;

    private async Task<IQueryable<MonthScore>> OfAsync(PersonId person, CancellationToken cancel) =>
        await db.ScoresOfAsync(await heirs.BehindAsync(person, cancel), cancel);
}
