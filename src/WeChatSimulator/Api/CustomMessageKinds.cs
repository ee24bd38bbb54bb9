using System.Text.Json.Nodes;
using WeChatSimulator.Accounts;
using WeChatSimulator.Articles;
using WeChatSimulator.Media;

namespace WeChatSimulator.Api;

/// <summary>The kinds of customer-service messages each account may send, and what each must carry.</summary>
internal sealed class CustomMessageKinds(MediaBox media, ArticleBook articles)
{
    private const int NoSuchMedia = 40007;
    private const int Lacking = 40035;

    private static readonly Dictionary<string, string[]> OfOfficialAccount = new()
    {
        ["text"] = [],
        ["image"] = ["media_id"],
        ["voice"] = ["media_id"],
        ["video"] = ["media_id", "thumb_media_id"],
        ["music"] = ["musicurl", "hqmusicurl", "thumb_media_id"],
        ["news"] = [],
        ["mpnews"] = ["media_id"],
        ["mpnewsarticle"] = ["article_id"],
        ["msgmenu"] = [],
        ["wxcard"] = ["card_id"],
        ["miniprogrampage"] = ["title", "appid", "pagepath", "thumb_media_id"],
    };

    private static readonly Dictionary<string, string[]> OfMiniProgram = new()
    {
        ["text"] = [],
        ["image"] = ["media_id"],
        ["link"] = ["title", "description", "url", "thumb_url"],
        ["miniprogrampage"] = ["title", "pagepath", "thumb_media_id"],
    };

    public static bool MaySend(SimulatedAccount account, string kind) =>
        Of(account).ContainsKey(kind);

    /// <returns>0, or WeChat's code where a field is missing or names nothing.</returns>
    public int Check(SimulatedAccount account, string kind, JsonObject part) =>
        Of(account)[kind]
            .Select(field => Check(kind, field, part.Text(field)))
            .FirstOrDefault(code => code != 0);

    private static Dictionary<string, string[]> Of(SimulatedAccount account) =>
        account.IsMiniProgram ? OfMiniProgram : OfOfficialAccount;

    private int Check(string kind, string field, string? value)
    {
        var isThere = (kind, field) switch
        {
            ("mpnews", "media_id") => articles.FindDraft(value) is not null,
            (_, "article_id") => articles.FindPublished(value) is not null,
            (_, "media_id") => media.Find(value)?.Type == kind,
            // A cover may be a picture as well as what was uploaded as a thumb.
            (_, "thumb_media_id") => media.Find(value) is { Type: "thumb" or "image" },
            _ => !string.IsNullOrEmpty(value),
        };
        return isThere ? 0
            : field.EndsWith("_id", StringComparison.Ordinal) && field is not "card_id"
                ? NoSuchMedia
            : Lacking;
    }
}
