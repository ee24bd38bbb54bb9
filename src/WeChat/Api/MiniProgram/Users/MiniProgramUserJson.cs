using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.MiniProgram.Users;

[JsonSerializable(typeof(PhoneRequest))]
[JsonSerializable(typeof(PhoneAnswer))]
[JsonSerializable(typeof(UserPhone))]
internal sealed partial class MiniProgramUserJson : JsonSerializerContext
{
    public static readonly MiniProgramUserJson Wire = new(ApiJson.Options());
}
