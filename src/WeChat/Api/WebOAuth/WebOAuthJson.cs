using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.WebOAuth;

[JsonSerializable(typeof(WebOAuthAnswer))]
[JsonSerializable(typeof(WebOAuthUserAnswer))]
internal sealed partial class WebOAuthJson : JsonSerializerContext
{
    public static readonly WebOAuthJson Wire = new(ApiJson.Options());
}
