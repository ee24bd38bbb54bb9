using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Materials;

[JsonSerializable(typeof(ByMediaId))]
[JsonSerializable(typeof(VideoDescription))]
[JsonSerializable(typeof(ListRequest))]
[JsonSerializable(typeof(AddAnswer))]
[JsonSerializable(typeof(MaterialVideoAnswer))]
[JsonSerializable(typeof(ArticlesAnswer))]
[JsonSerializable(typeof(CountAnswer))]
[JsonSerializable(typeof(ListAnswer))]
internal sealed partial class MaterialJson : JsonSerializerContext
{
    public static readonly MaterialJson Wire = new(ApiJson.Options());
}
