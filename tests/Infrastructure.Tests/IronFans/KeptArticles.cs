using WeChatUnion.Domain.IronFans.Months;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>WeChat's drafts, as a test wants them.</summary>
internal sealed class KeptArticles : IFanArticles
{
    public List<FanArticle> All { get; } = [];

    public int Tried { get; set; }

    /// <summary>Not reached for so many calls.</summary>
    public int Failing { get; set; }

    public Task<string?> DraftAsync(FanArticle article, CancellationToken cancel)
    {
        Tried++;
        if (Failing-- > 0)
        {
            throw new HttpRequestException("nobody there");
        }
        All.Add(article);
        return Task.FromResult<string?>($"draft-{All.Count}");
    }
}
