using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Ocr;

[JsonSerializable(typeof(IdCardAnswer))]
[JsonSerializable(typeof(BankCardAnswer))]
[JsonSerializable(typeof(TextAnswer))]
internal sealed partial class OcrJson : JsonSerializerContext
{
    public static readonly OcrJson Wire = new(ApiJson.Options());
}
