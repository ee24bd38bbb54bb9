using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WeChat.Api;
using WeChat.Api.Users;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Infrastructure.Fans.Followers;

/// <summary>
/// Who followed before the mini-program was there shows no UnionId by himself. WeChat is asked about all of them, a few
/// hundred each run, so that the day's quota is left to others; what it says is joined like every other sighting.
/// </summary>
public sealed partial class AskForUnionIds(
    FollowerRounds rounds,
    WeChatClients clients,
    IOptions<WeChatOptions> options,
    ILogger<AskForUnionIds> log
)
{
    /// <summary>With a run each minute 7200 a day, which is 720,000 fans.</summary>
    private const int MostCalls = 5;

    /// <summary>Accounts are bound to the Open Platform late, and some followers are met only now.</summary>
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromDays(7);

    /// <summary>A missing right or a wrong address is put right by people.</summary>
    private static readonly TimeSpan OperatorPause = TimeSpan.FromHours(1);

    public async Task ExecuteAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var app = options.Value.OfficialAccount.AppId;
        if (
            !options.Value.MiniProgram.IsConfigured
            || await rounds.FindStartAsync(app, now, cancel) is not { } after
        )
        {
            return;
        }
        for (var call = 1; call <= MostCalls; call++)
        {
            var fans = await rounds.NextAsync(app, after, cancel);
            if (fans.Count == 0)
            {
                await MarkAsync(app, Guid.Empty, now + BetweenRounds, [], cancel);
                return;
            }
            if (await TryAskAsync(app, after, fans, now, cancel) is not { } learnt)
            {
                return;
            }
            after = fans[^1].FanId;
            await MarkAsync(app, after, now, learnt, cancel);
        }
    }

    /// <returns>Null when WeChat will not say now; the same fans come again.</returns>
    private async Task<IReadOnlyList<UnionIdSeen>?> TryAskAsync(
        string app,
        Guid after,
        IReadOnlyList<Follower> fans,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        try
        {
            var told = await AskAsync([.. fans.Select(fan => fan.OpenId)], cancel);
            return
            [
                .. told.Where(one => one.UnionId is { Length: > 0 and <= Fan.MaxWeChatIdLength })
                    .Select(one => new UnionIdSeen(new(app, one.OpenId), one.UnionId!, now)),
            ];
        }
        catch (WeChatApiException error)
        {
            LogStopped(error);
            await MarkAsync(app, after, NextTry(error, now), [], cancel);
            return null;
        }
    }

    /// <summary>One OpenId that WeChat does not know spoils the whole call: halves are asked until it stands alone.</summary>
    private async Task<IReadOnlyList<UserInfo>> AskAsync(string[] openIds, CancellationToken cancel)
    {
        try
        {
            return await clients.OfficialAccount.Users.GetAsync(openIds, cancel);
        }
        catch (WeChatApiException error) when (error.Kind is WeChatErrorKind.UnknownRecipient)
        {
            if (openIds.Length == 1)
            {
                return [];
            }
            var half = openIds.Length / 2;
            var first = await AskAsync(openIds[..half], cancel);
            return [.. first, .. await AskAsync(openIds[half..], cancel)];
        }
    }

    private static DateTimeOffset NextTry(WeChatApiException error, DateTimeOffset now) =>
        error.IsDailyQuota ? UnionCalendar.StartOf(UnionCalendar.DayOf(now).AddDays(1))
        : error.NeedsOperator ? now + OperatorPause
        : now;

    private Task MarkAsync(
        string app,
        Guid lastFan,
        DateTimeOffset next,
        IReadOnlyList<UnionIdSeen> learnt,
        CancellationToken cancel
    ) =>
        rounds.MarkAsync(
            new()
            {
                AppId = app,
                LastFanId = lastFan,
                NextAt = next,
            },
            learnt,
            cancel
        );

    [LoggerMessage(
        LogLevel.Warning,
        "WeChat does not name followers' UnionIds now; it is asked again later."
    )]
    private partial void LogStopped(Exception error);
}
