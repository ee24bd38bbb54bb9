using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.MiniProgram.ContentSecurity;

[JsonSerializable(typeof(TextCheckRequest))]
[JsonSerializable(typeof(TextCheckAnswer))]
[JsonSerializable(typeof(MediaCheckRequest))]
[JsonSerializable(typeof(MediaCheckAnswer))]
internal sealed partial class ContentSecurityJson : JsonSerializerContext
{
    public static readonly ContentSecurityJson Wire = new(ApiJson.Options());
}
