using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WeChat.Api;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Infrastructure.IronFans.Comments;

/// <summary>
/// Which articles went out: what was published is listed, what was sent to all is named in the figures of its day. Either is asked
/// anew each time, so that a callback that was lost, or an editor who works in WeChat's own desk, leaves no gap.
/// </summary>
public sealed partial class FindArticles(
    ArticleRounds rounds,
    WeChatClients clients,
    IOptions<WeChatOptions> options,
    ILogger<FindArticles> log
)
{
    private const int PageSize = 20;
    private const int MostPages = 10;

    /// <summary>Figures of a day come in the morning of the next; a night without us is made up for.</summary>
    private const int DaysBack = 3;

    public async Task ExecuteAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await TryAsync(() => ReadPublishedAsync(now, cancel));
        for (var back = 1; back <= DaysBack; back++)
        {
            var day = UnionCalendar.DayOf(now).AddDays(-back);
            if (!await TryAsync(() => ReadSentAsync(day, cancel)))
            {
                break;
            }
        }
        await rounds.ForgetAsync(now - (2 * CountComments.Read));
    }

    private async Task ReadPublishedAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var app = options.Value.OfficialAccount.AppId;
        for (var page = 0; page < MostPages; page++)
        {
            var listed = await clients.OfficialAccount.Publishing.ListAsync(
                page * PageSize,
                PageSize,
                withContent: false,
                cancel
            );
            var recent = listed
                .Publications.Where(one => one.UpdatedAt > now - CountComments.Read)
                .ToList();
            await rounds.KnowAsync([
                .. recent
                    .SelectMany(one =>
                        one.Articles.Select(article =>
                            KnowArticle.By(article.Url ?? "", app, one.UpdatedAt)
                        )
                    )
                    .OfType<KnowArticle>(),
            ]);
            if (recent.Count == 0 || (page + 1) * PageSize >= listed.Total)
            {
                return;
            }
        }
    }

    private async Task ReadSentAsync(DateOnly day, CancellationToken cancel)
    {
        var app = options.Value.OfficialAccount.AppId;
        var sent = await clients.OfficialAccount.DataCube.ArticleSummaryAsync(day, cancel);
        await rounds.KnowAsync([
            .. sent.Select(one => KnowArticle.Named(one.Msgid, app, UnionCalendar.StartOf(day)))
                .OfType<KnowArticle>(),
        ]);
    }

    private async Task<bool> TryAsync(Func<Task> read)
    {
        try
        {
            await read();
            return true;
        }
        catch (WeChatApiException error) when (error.Kind is WeChatErrorKind.NotReady)
        {
            return true;
        }
        catch (WeChatApiException error)
        {
            LogStopped(error);
            return false;
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "WeChat does not say which articles went out; it is asked again in an hour."
    )]
    private partial void LogStopped(Exception error);
}
