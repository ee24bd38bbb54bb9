using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Drafts;

[JsonSerializable(typeof(DraftAdd))]
[JsonSerializable(typeof(DraftUpdate))]
[JsonSerializable(typeof(DraftOf))]
[JsonSerializable(typeof(ArticleList))]
[JsonSerializable(typeof(DraftAnswer))]
internal sealed partial class DraftJson : JsonSerializerContext
{
    public static readonly DraftJson Wire = new(ApiJson.Options());
}
