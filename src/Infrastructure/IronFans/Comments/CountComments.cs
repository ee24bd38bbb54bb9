using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WeChat.Api;
using WeChat.Api.Comments;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Infrastructure.IronFans.Comments;

/// <summary>
/// Reads the comments under what went out in the last days, round after round: WeChat tells of none by itself, and an editor elects
/// when he likes. What was counted before is not counted again.
/// </summary>
public sealed partial class CountComments(
    ArticleRounds rounds,
    CommentCounting counting,
    WeChatClients clients,
    IOptions<WeChatOptions> options,
    ILogger<CountComments> log
)
{
    /// <summary>So long after an article went out its comments are read.</summary>
    public static readonly TimeSpan Read = TimeSpan.FromDays(30);

    /// <summary>With a run each ten minutes 5760 a day at the most, and as many pages of 49.</summary>
    private const int MostCalls = 40;

    /// <summary>Most comments come while an article is new.</summary>
    private static readonly TimeSpan New = TimeSpan.FromDays(2);

    private static readonly TimeSpan BetweenRounds = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenLateRounds = TimeSpan.FromHours(6);

    /// <summary>Deleted, or closed to comments: perhaps not for ever.</summary>
    private static readonly TimeSpan ArticlePause = TimeSpan.FromDays(1);

    /// <summary>A missing right or a wrong address is put right by people.</summary>
    private static readonly TimeSpan OperatorPause = TimeSpan.FromHours(1);

    private string App => options.Value.OfficialAccount.AppId;

    public async Task ExecuteAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var calls = 0;
        foreach (var due in await rounds.DueAsync(App, now - Read, now, cancel))
        {
            try
            {
                calls = await ReadAsync(due, calls, now, cancel);
            }
            catch (WeChatApiException error) when (IsAboutAll(error))
            {
                LogStopped(error);
                await PauseAsync(error, now);
                return;
            }
            catch (Exception error) when (!cancel.IsCancellationRequested)
            {
                // Whatever it is with this one, it does not keep the others from being read.
                if (error is not WeChatApiException { Kind: WeChatErrorKind.CommentState })
                {
                    LogSkipped(error, due.Article.ArticlesId, due.Article.Index);
                }
                await rounds.MarkAsync(App, due.Article, 0, now + ArticlePause);
                // One at least was made.
                calls++;
            }
            if (calls >= MostCalls)
            {
                return;
            }
        }
    }

    /// <returns>How many calls were made in this run.</returns>
    private async Task<int> ReadAsync(
        DueArticle due,
        int calls,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        for (var begin = due.ReadUpTo; calls < MostCalls; )
        {
            calls++;
            var page = await clients.OfficialAccount.Comments.ListAsync(
                due.Article,
                begin,
                CommentApi.LargestPage,
                cancellation: cancel
            );
            await counting.CountAsync(App, due.Article, page.Comments, now);
            begin += page.Comments.Count;
            if (page.Comments.Count == 0 || begin >= page.Total)
            {
                var pause = now - due.OutAt < New ? BetweenRounds : BetweenLateRounds;
                await rounds.MarkAsync(App, due.Article, 0, now + pause);
                return calls;
            }
            await rounds.MarkAsync(App, due.Article, begin, now);
        }
        return calls;
    }

    /// <summary>No other article would be shown either.</summary>
    private static bool IsAboutAll(WeChatApiException error) =>
        error.IsTransient
        || error.IsDailyQuota
        || error.IsTokenRejected
        || error.NeedsOperator
        || error.Kind is WeChatErrorKind.MonthlyQuota;

    private Task PauseAsync(WeChatApiException error, DateTimeOffset now) =>
        error.IsDailyQuota
            ? rounds.PauseAsync(
                App,
                error.RetryAt ?? UnionCalendar.StartOf(UnionCalendar.DayOf(now).AddDays(1))
            )
        : error.NeedsOperator ? rounds.PauseAsync(App, now + OperatorPause)
        : Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "WeChat shows no comments now; it is asked again later.")]
    private partial void LogStopped(Exception error);

    [LoggerMessage(
        LogLevel.Warning,
        "The comments under article {Article}, place {Place}, were not read; they are asked for again in a day."
    )]
    private partial void LogSkipped(Exception error, long article, int place);
}
