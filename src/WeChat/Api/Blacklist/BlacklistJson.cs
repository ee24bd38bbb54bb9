using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Blacklist;

[JsonSerializable(typeof(BlacklistFrom))]
[JsonSerializable(typeof(BlacklistChange))]
internal sealed partial class BlacklistJson : JsonSerializerContext
{
    public static readonly BlacklistJson Wire = new(ApiJson.Options());
}
