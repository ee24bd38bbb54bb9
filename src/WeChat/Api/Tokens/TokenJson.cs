using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Tokens;

[JsonSerializable(typeof(StableTokenRequest))]
[JsonSerializable(typeof(StableTokenAnswer))]
internal sealed partial class TokenJson : JsonSerializerContext
{
    public static readonly TokenJson Wire = new(ApiJson.Options());
}
