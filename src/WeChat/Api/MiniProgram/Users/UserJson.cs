using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.MiniProgram.Users;

[JsonSerializable(typeof(PhoneRequest))]
[JsonSerializable(typeof(PhoneAnswer))]
[JsonSerializable(typeof(UserPhone))]
internal sealed partial class UserJson : JsonSerializerContext
{
    public static readonly UserJson Wire = new(ApiJson.Options());
}
