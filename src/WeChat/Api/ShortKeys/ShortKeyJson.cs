using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.ShortKeys;

[JsonSerializable(typeof(ShortKeyCreate))]
[JsonSerializable(typeof(ShortKeyFetch))]
[JsonSerializable(typeof(ShortKeyAnswer))]
[JsonSerializable(typeof(ShortKeyFetched))]
internal sealed partial class ShortKeyJson : JsonSerializerContext
{
    public static readonly ShortKeyJson Wire = new(ApiJson.Options());
}
