using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Fans;

/// <summary>Identities, the phone WeChat confirmed, sessions of the mini-program.</summary>
internal sealed class FanOwnData(UnionDbContext db, IPersonalDataVault vault) : IOwnData
{
    private const int Shown = 4;

    public async Task<IReadOnlyList<OwnDataSection>> DescribeAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var fans = await db.Set<Fan>()
            .AsNoTracking()
            .Where(fan => fan.PersonId == person)
            .ToListAsync(cancel);
        var ids = fans.ConvertAll(fan => fan.Id);
        var phones = await db.Set<VerifiedPhone>()
            .AsNoTracking()
            .Where(phone => ids.Contains(phone.FanId))
            .ToListAsync(cancel);
        var sessions = await db.Set<MiniProgramSession>()
            .CountAsync(session => ids.Contains(session.FanId), cancel);
        var sections = new List<OwnDataSection>
        {
            new("微信身份", [.. fans.Where(fan => !fan.IsErased).Select(Line)]),
            new(
                "微信确认的手机号",
                [.. phones.Select(one => $"{one.Open(vault)}，{Day(one.VerifiedAt)} 确认")]
            ),
            new(
                "小程序登录",
                sessions == 0
                    ? []
                    : [string.Create(CultureInfo.InvariantCulture, $"登录记录 {sessions} 条")]
            ),
        };
        sections.RemoveAll(section => section.Lines.Count == 0);
        return sections;
    }

    Task<ErasureTerms> IOwnData.FindTermsAsync(PersonId person, CancellationToken cancel) =>
        Task.FromResult(
            new ErasureTerms(["微信身份、手机号和登录状态"], ["操作记录：只留编号，看不出是谁"])
        );

    private static string Line(Fan fan)
    {
        var parts = new List<string>
        {
            $"{Masked(fan.OpenId)}（{fan.AppId}），{Day(fan.FirstSeenAt)} 起使用",
        };
        if (fan.UnionId is { } union)
        {
            parts.Add($"统一标识 {Masked(union)}");
        }
        if (fan.FollowedAt is { } followed)
        {
            parts.Add($"{Day(followed)} 关注");
        }
        if (fan.UnfollowedAt is { } left)
        {
            parts.Add($"{Day(left)} 取消关注");
        }
        if (fan.Scene is { Length: > 0 } scene)
        {
            parts.Add($"来源 {scene}");
        }
        return string.Join("，", parts);
    }

    private static string Masked(string id) =>
        id.Length > 2 * Shown ? $"{id[..Shown]}…{id[^Shown..]}" : "…";

    private static string Day(DateTimeOffset at) =>
        UnionCalendar.DayOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
