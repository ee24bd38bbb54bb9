using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.QrCodes;

[JsonSerializable(typeof(QrCodeCreate))]
[JsonSerializable(typeof(QrCodeAnswer))]
internal sealed partial class QrCodeJson : JsonSerializerContext
{
    public static readonly QrCodeJson Wire = new(ApiJson.Options());
}
