using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Templates;

[JsonSerializable(typeof(TemplateSend))]
[JsonSerializable(typeof(OneTimeSend))]
[JsonSerializable(typeof(TemplateAdd))]
[JsonSerializable(typeof(TemplateDelete))]
[JsonSerializable(typeof(IndustrySet))]
[JsonSerializable(typeof(MessageIdAnswer))]
[JsonSerializable(typeof(TemplateIdAnswer))]
[JsonSerializable(typeof(TemplateList))]
[JsonSerializable(typeof(IndustryAnswer))]
internal sealed partial class TemplateJson : JsonSerializerContext
{
    public static readonly TemplateJson Wire = new(ApiJson.Options());
}
