using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>The article about a published month stands among the account's drafts.</summary>
public sealed class DraftMonthArticle(
    IFanMonthStore months,
    IFanArticles articles,
    IUnitOfWork work
)
{
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
            || now < published.NextArticleAt
        )
        {
            return false;
        }
        var honours = await months.FindHonoursAsync(month, cancel);
        string? draft = null;
        if (honours.Count > 0 && published.TryArticle())
        {
            // Counted before it is tried: a draft whose answer was lost does not stand there once for each run.
            if (!await work.TrySaveAsync(cancel))
            {
                return false;
            }
            draft = await articles.DraftAsync(FanArticle.Of(published, honours), cancel);
        }
        published.Draft(draft);
        return await work.TrySaveAsync(cancel);
    }
}
