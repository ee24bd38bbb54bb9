using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Moderation;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Moderation;

/// <summary>How many of a person's texts and pictures were judged; neither is kept here.</summary>
internal sealed class ModerationOwnData(UnionDbContext db, IPersonIdentities identities) : IOwnData
{
    public async Task<IReadOnlyList<OwnDataSection>> DescribeAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var checks = await CountAsync(person, cancel);
        return checks == 0
            ? []
            :
            [
                new(
                    "内容审核",
                    [
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"审核过的文字和图片 {checks} 件，只留结果，保存 {ContentCheck.Kept.TotalDays} 天"
                        ),
                    ]
                ),
            ];
    }

    public async Task<ErasureTerms> FindTermsAsync(PersonId person, CancellationToken cancel) =>
        await CountAsync(person, cancel) == 0
            ? ErasureTerms.None
            : new(["文字和图片的审核结果"], []);

    private async Task<int> CountAsync(PersonId person, CancellationToken cancel)
    {
        var count = 0;
        foreach (var known in await identities.OfAsync(person, cancel))
        {
            var (app, openId) = (known.Fan.AppId, known.Fan.OpenId);
            count += await db.Set<ContentCheck>()
                .CountAsync(check => check.AppId == app && check.OpenId == openId, cancel);
        }
        return count;
    }
}
