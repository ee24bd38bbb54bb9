using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.MiniProgram.Users;

[JsonSerializable(typeof(PhoneRequest))]
[JsonSerializable(typeof(PhoneAnswer))]
[JsonSerializable(typeof(UserPhone))]
[JsonSerializable(typeof(RiskRequest))]
[JsonSerializable(typeof(RiskAnswer))]
[JsonSerializable(typeof(OriginRequest))]
[JsonSerializable(typeof(OriginAnswer))]
[JsonSerializable(typeof(UnionIdAnswer))]
[JsonSerializable(typeof(PluginRequest))]
[JsonSerializable(typeof(PluginAnswer))]
internal sealed partial class MiniProgramUserJson : JsonSerializerContext
{
    public static readonly MiniProgramUserJson Wire = new(ApiJson.Options());
}
