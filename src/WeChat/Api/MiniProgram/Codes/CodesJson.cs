using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.MiniProgram.Codes;

[JsonSerializable(typeof(UnlimitedCodeRequest))]
[JsonSerializable(typeof(PathCodeRequest))]
[JsonSerializable(typeof(QrCodeRequest))]
internal sealed partial class CodesJson : JsonSerializerContext
{
    public static readonly CodesJson Wire = new(ApiJson.Options());
}
