using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Notifications.Subscriptions;
using WeChatUnion.Infrastructure.Notifications.Windows;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>
/// How a person is reached and what still waits for them. What was sent has no index by person and is told by how long it
/// is kept.
/// </summary>
internal sealed class NotificationOwnData(
    UnionDbContext db,
    IPersonIdentities identities,
    IOptions<NotificationOptions> options
) : IOwnData
{
    public async Task<IReadOnlyList<OwnDataSection>> DescribeAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var (waiting, agreed) = (0, 0);
        DateTimeOffset? acted = null;
        foreach (var known in await identities.OfAsync(person, cancel))
        {
            var (app, openId) = (known.Fan.AppId, known.Fan.OpenId);
            waiting += await db.Set<OutboxMessage>()
                .Where(row => row.AppId == app && row.OpenId == openId)
                .CountAsync(row => row.State == OutboxState.Waiting, cancel);
            waiting += await db.Set<OutboxMessage>()
                .Where(row => row.AppId == app && row.OpenId == openId)
                .CountAsync(row => row.State == OutboxState.Parked, cancel);
            agreed += await db.Set<SubscriptionRow>()
                .Where(row => row.AppId == app && row.OpenId == openId)
                .CountAsync(row => row.Ended == 0, cancel);
            var window = await db.Set<WindowRow>()
                .AsNoTracking()
                .SingleOrDefaultAsync(row => row.AppId == app && row.OpenId == openId, cancel);
            // A window known only from a refusal of WeChat's is from no act.
            if (window?.ActedAt is { } at && at > DateTimeOffset.UnixEpoch && !(at < acted))
            {
                acted = at;
            }
        }
        return [new("消息提醒", [.. Lines(waiting, agreed, acted)])];
    }

    Task<ErasureTerms> IOwnData.FindTermsAsync(PersonId person, CancellationToken cancel) =>
        Task.FromResult(
            new ErasureTerms(["订阅和互动时间；发给您的消息（10 分钟后开始清除）"], [])
        );

    private IEnumerable<string> Lines(int waiting, int agreed, DateTimeOffset? acted)
    {
        if (acted is { } at)
        {
            var day = UnionCalendar.DayOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            yield return $"最近一次互动 {day}";
        }
        if (agreed > 0)
        {
            yield return Say($"同意接收的订阅消息 {agreed} 次");
        }
        if (waiting > 0)
        {
            yield return Say($"等待发送的消息 {waiting} 条");
        }
        yield return Say($"发给您的消息保存 {options.Value.KeepDays} 天");
    }

    private static string Say(FormattableString words) =>
        words.ToString(CultureInfo.InvariantCulture);
}
