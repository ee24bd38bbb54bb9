using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>The article about a published month stands among the account's drafts.</summary>
public sealed class DraftMonthArticle(
    IFanMonthStore months,
    IFanArticles articles,
    IUnitOfWork work
)
{
    /// <summary>Whatever WeChat has against it for so long, it keeps having against it.</summary>
    private static readonly TimeSpan Tried = TimeSpan.FromDays(3);

    /// <returns>Whether it was this call that ended it.</returns>
    public async Task<Outcome<bool>> ExecuteAsync(
        int month,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await months.FindAsync(month, cancel)
            is not { State: FanMonthState.Published, ArticleDraft: null } published
        )
        {
            return false;
        }
        var draft =
            now - published.PublishedAt > Tried
                ? null
                : await articles.DraftAsync(
                    FanArticle.Of(published, await months.FindHonoursAsync(month, cancel)),
                    cancel
                );
        published.Draft(draft);
        return await work.TrySaveAsync(cancel);
    }
}
