using WeChat.Wire;

namespace WeChat.Events.Jobs;

/// <summary>The originality check of one article of a mass send.</summary>
/// <param name="ArticleIdx">From 1.</param>
/// <param name="AuditState">The system's verdict, a number WeChat may add to.</param>
public sealed record CopyrightCheck(
    int? ArticleIdx,
    int? UserDeclareState,
    int? AuditState,
    string OriginalArticleUrl,
    int? OriginalArticleType,
    bool CanReprint,
    bool NeedReplaceContent,
    bool NeedShowReprintSource
)
{
    internal static CopyrightCheck From(WireFields item) =>
        new(
            item.Int32("ArticleIdx"u8),
            item.Int32("UserDeclareState"u8),
            item.Int32("AuditState"u8),
            item.Text("OriginalArticleUrl"u8),
            item.Int32("OriginalArticleType"u8),
            item.Flag("CanReprint"u8),
            item.Flag("NeedReplaceContent"u8),
            item.Flag("NeedShowReprintSource"u8)
        );
}
