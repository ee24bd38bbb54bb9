using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Users;

[JsonSerializable(typeof(OpenIdAnswer))]
[JsonSerializable(typeof(UserAnswer))]
[JsonSerializable(typeof(UserBatch))]
[JsonSerializable(typeof(UserBatchAnswer))]
[JsonSerializable(typeof(RemarkUpdate))]
[JsonSerializable(typeof(OpenIdChange))]
[JsonSerializable(typeof(OpenIdChangeAnswer))]
internal sealed partial class UserJson : JsonSerializerContext
{
    public static readonly UserJson Wire = new(ApiJson.Options());
}
