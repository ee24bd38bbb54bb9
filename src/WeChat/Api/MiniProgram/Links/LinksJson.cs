using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.MiniProgram.Links;

[JsonSerializable(typeof(UrlLinkRequest))]
[JsonSerializable(typeof(SchemeRequest))]
[JsonSerializable(typeof(NfcSchemeRequest))]
[JsonSerializable(typeof(ShortLinkRequest))]
[JsonSerializable(typeof(UrlLinkQuery))]
[JsonSerializable(typeof(SchemeQuery))]
[JsonSerializable(typeof(LinkAnswer))]
[JsonSerializable(typeof(LinkQueryAnswer))]
internal sealed partial class LinksJson : JsonSerializerContext
{
    public static readonly LinksJson Wire = new(ApiJson.Options());
}
