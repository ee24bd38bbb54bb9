using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Privacy;

/// <summary>Each case with what was filled in, as the member reads it in 我的办件.</summary>
internal sealed class CaseOwnData(UnionDbContext db, CaseKinds kinds, IPersonalDataVault vault)
    : IOwnData
{
    public async Task<IReadOnlyList<OwnDataSection>> DescribeAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    ) => [.. (await OfAsync(person, cancel)).Select(Describe)];

    public async Task<ErasureTerms> FindTermsAsync(PersonId person, CancellationToken cancel)
    {
        var all = await OfAsync(person, cancel);
        var (deleted, kept) = (new List<string>(), new List<string>());
        if (all.Any(one => one.Revision == 0))
        {
            deleted.Add("没有提交的申请和里面的照片");
        }
        var over = all.FindAll(one => one is { Revision: > 0, IsOverForNothing: true });
        var listed = await ListedCases.AmongAsync(db, over, cancel);
        if (over.Exists(one => !listed.Contains(one.Id)))
        {
            deleted.Add("没有通过、撤回或过期的申请：内容和照片删除，只留受理号和日期用于统计");
        }
        if (all.Any(one => one is { Revision: > 0, IsOverForNothing: false }))
        {
            kept.Add(
                "正在办理和已经办成的申请：办理和发放的凭证，过了法定期限再删除；没有办成的，结束后删除内容和照片"
            );
        }
        if (listed.Count > 0)
        {
            kept.Add("没有通过但列入过发放名单的申请：办理和发放的凭证，过了法定期限再删除");
        }
        return new(deleted, kept);
    }

    private async Task<List<Case>> OfAsync(PersonId person, CancellationToken cancel) =>
        await db.Set<Case>()
            .AsNoTracking()
            .Where(one => one.PersonId == person)
            .OrderBy(one => one.BegunAt)
            .ToListAsync(cancel);

    private OwnDataSection Describe(Case one)
    {
        var kind = kinds.Find(one.Kind);
        var lines = new List<string> { $"{Day(one.BegunAt)} 开始，{CaseWords.Of(one.State)}" };
        lines.AddRange(
            one.ErasedAt is { } at
                ? [$"内容已在 {Day(at)} 删除"]
                : (kind?.Describe(one.OpenForm(vault)) ?? []).Select(fact =>
                    $"{fact.Label} {fact.Value}"
                )
        );
        if (one.AmountCents > 0)
        {
            lines.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"金额 {one.AmountCents / 100m:0.##} 元"
                )
            );
        }
        return new($"{kind?.Title ?? "申请"} {one.Number}", lines);
    }

    private static string Day(DateTimeOffset at) =>
        UnionCalendar.DayOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
