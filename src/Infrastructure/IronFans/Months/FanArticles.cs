using Microsoft.Extensions.Options;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Infrastructure.IronFans.Months;

internal sealed class FanArticles(WeChatClients clients, IOptions<FanArticleOptions> options)
    : IFanArticles
{
    public async Task<string?> DraftAsync(FanArticle article, CancellationToken cancel) =>
        options.Value is { CoverMediaId.Length: > 0 } settings
            ? await clients.OfficialAccount.Drafts.AddAsync(
                [
                    new()
                    {
                        Title = article.Title,
                        Author = settings.Author,
                        Digest = article.Digest,
                        Content = article.Html,
                        ThumbMediaId = settings.CoverMediaId,
                        NeedOpenComment = true,
                    },
                ],
                cancel
            )
            : null;
}
