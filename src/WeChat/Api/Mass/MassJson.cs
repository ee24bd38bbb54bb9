using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Mass;

[JsonSerializable(typeof(MassSend<IReadOnlyList<string>>), TypeInfoPropertyName = "ToMany")]
[JsonSerializable(typeof(MassSend<string>), TypeInfoPropertyName = "ToOne")]
[JsonSerializable(typeof(MassOf))]
[JsonSerializable(typeof(MassDelete))]
[JsonSerializable(typeof(MassSpeedSet))]
[JsonSerializable(typeof(MassAnswer))]
internal sealed partial class MassJson : JsonSerializerContext
{
    public static readonly MassJson Wire = new(ApiJson.Options());
}
