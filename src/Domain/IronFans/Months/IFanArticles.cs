namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>Where the account's articles are written.</summary>
public interface IFanArticles
{
    /// <summary>A draft that is lost on its way may stand there twice; an editor deletes one.</summary>
    /// <returns>The draft's id at WeChat; null: no cover is configured, and none was written.</returns>
    Task<string?> DraftAsync(FanArticle article, CancellationToken cancel);
}
