using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.JsSdk;

[JsonSerializable(typeof(TicketAnswer))]
internal sealed partial class JsSdkJson : JsonSerializerContext
{
    public static readonly JsSdkJson Wire = new(ApiJson.Options());
}
