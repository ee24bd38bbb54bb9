using WeChat.Api.Drafts;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Drafts;

internal sealed class DraftArguments : IApiArguments
{
    private static readonly Article Article = new()
    {
        Title = "标题",
        Content = "<p>正文</p>",
        ThumbMediaId = "cover",
    };

    public IReadOnlyDictionary<string, object> All =>
        new Dictionary<string, object>
        {
            ["DraftApi.AddAsync.articles"] = (Article[])[Article],
            ["DraftApi.UpdateAsync.article"] = Article,
        };
}
