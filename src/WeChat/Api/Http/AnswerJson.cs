using System.Text.Json.Serialization;

namespace WeChat.Api.Http;

/// <summary>For answers that say no more than that the call succeeded.</summary>
[JsonSerializable(typeof(ApiAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext
{
    public static readonly AnswerJson Wire = new(ApiJson.Options());
}
