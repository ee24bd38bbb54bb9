using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.MiniProgram.Login;

[JsonSerializable(typeof(LoginAnswer))]
internal sealed partial class LoginJson : JsonSerializerContext
{
    public static readonly LoginJson Wire = new(ApiJson.Options());
}
