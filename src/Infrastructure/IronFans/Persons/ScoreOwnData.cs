using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Persons;

/// <summary>
/// Points month by month, places on or left off lists and why, honours, objections with their answers; also what stands under whom he
/// was before. Whom a list will leave out is said once it is public, as on the page of iron fans: until then editors may change it.
/// </summary>
internal sealed class ScoreOwnData(UnionDbContext db, IPersonHeirs heirs) : IOwnData
{
    private const int Shown = 12;

    public async Task<IReadOnlyList<OwnDataSection>> DescribeAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var persons = await heirs.BehindAsync(person, cancel);
        var months = await (await db.ScoresOfAsync(persons, cancel))
            .AsNoTracking()
            .OrderByDescending(row => row.Month)
            .Take(Shown)
            .ToListAsync(cancel);
        var honours = await HonoursOf(persons)
            .AsNoTracking()
            .OrderByDescending(one => one.Month)
            .ToListAsync(cancel);
        var objections = await ObjectionsOf(persons)
            .AsNoTracking()
            .OrderByDescending(one => one.At)
            .ToListAsync(cancel);
        OwnDataSection[] sections =
        [
            new("互动分", [.. months.Select(Say)]),
            new("铁粉名单", await ListPlacesAsync(persons, cancel)),
            new("当选铁粉", [.. honours.Select(Say)]),
            new("铁粉名单的异议", [.. objections.Select(Say)]),
        ];
        return [.. sections.Where(section => section.Lines.Count > 0)];
    }

    public async Task<ErasureTerms> FindTermsAsync(PersonId person, CancellationToken cancel)
    {
        var persons = await heirs.BehindAsync(person, cancel);
        var scores = await db.ScoresOfAsync(persons, cancel);
        var (deleted, kept) = (new List<string>(), new List<string>());
        if (await scores.AnyAsync(cancel) || await PlacesOf(persons).AnyAsync(cancel))
        {
            deleted.Add("互动分和每天的互动次数");
            kept.Add(
                "已结算月份的总分和名次：只留数字，不留姓名，不再指向任何微信，用来核对当月名次"
            );
        }
        if (await HonoursOf(persons).AnyAsync(cancel))
        {
            deleted.Add("当选铁粉名单上的姓名和工会");
            kept.Add("当选铁粉的席位：改为“已注销会员”，名次和分数不变，用来核对当月名单");
        }
        if (await ObjectionsOf(persons).AnyAsync(cancel))
        {
            deleted.Add("您提出的异议的内容");
            kept.Add("异议的处理结果和答复：不再能对应到您，用来说明当月名单是怎样定的");
        }
        return deleted.Count == 0 ? ErasureTerms.None : new(deleted, kept);
    }

    private async Task<List<string>> ListPlacesAsync(
        IReadOnlyCollection<PersonId> persons,
        CancellationToken cancel
    )
    {
        var places = await (
            from one in PlacesOf(persons).AsNoTracking()
            join month in db.Set<FanMonth>() on one.Month equals month.Month
            orderby one.Month descending, one.Place
            select new { Candidate = one, month.State }
        ).ToListAsync(cancel);
        return [.. places.Select(one => Say(one.Candidate, one.State))];
    }

    private IQueryable<FanCandidate> PlacesOf(IReadOnlyCollection<PersonId> persons) =>
        db.Set<FanCandidate>().Where(one => persons.Contains(one.PersonId));

    private IQueryable<FanHonour> HonoursOf(IReadOnlyCollection<PersonId> persons) =>
        db.Set<FanHonour>().Where(one => persons.Contains(one.PersonId));

    private IQueryable<FanObjection> ObjectionsOf(IReadOnlyCollection<PersonId> persons) =>
        db.Set<FanObjection>().Where(one => persons.Contains(one.By));

    private static string Say(MonthScore row) =>
        Text($"{Of(row.Month)}：{row.Score} 分，互动 {row.ActiveDays} 天");

    private static string Say(FanHonour one) =>
        Text(
            $"{Of(one.Month)}：第 {one.Seat} 席，{one.MaskedName}，{one.UnionName}，{one.Score} 分"
        );

    private static string Say(FanCandidate one, FanMonthState state)
    {
        var isPublic = state is FanMonthState.Notice or FanMonthState.Published;
        var why =
            !isPublic ? null
            : one.ExcludedFor is { } code ? ExclusionReason.Find(code)?.Title ?? code
            : one is { Unfit: { } unfit, Place: <= ScreenMonth.Reviewed } ? unfit.Title()
            : null;
        var place = Text($"{Of(one.Month)}：第 {one.Place} 名，{one.Score} 分");
        return why is not null ? $"{place}；没有列入名单，原因：{why}"
            : isPublic || one.Place > ScreenMonth.Reviewed ? place
            : $"{place}；名单还在审核";
    }

    private static string Say(FanObjection one)
    {
        var about = one.Place == 0 ? "对整个名单" : Text($"对第 {one.Place} 名");
        var result = one.IsUpheld switch
        {
            null => "还在处理",
            true => "成立",
            false => "不成立",
        };
        var answer = one.Answer is null ? "" : $"，答复：{one.Answer}";
        return $"{Of(one.Month)}：{about}的异议“{one.Text}”；处理结果：{result}{answer}";
    }

    private static string Of(int month) => UnionCalendar.WordsOf(month);

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
