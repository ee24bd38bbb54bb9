using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Subscriptions;

[JsonSerializable(typeof(MiniProgramSend))]
[JsonSerializable(typeof(OfficialSend))]
[JsonSerializable(typeof(SendAnswer))]
[JsonSerializable(typeof(TemplateAdd))]
[JsonSerializable(typeof(TemplateDelete))]
[JsonSerializable(typeof(TemplateIdAnswer))]
[JsonSerializable(typeof(CategoryAnswer))]
[JsonSerializable(typeof(TitleAnswer))]
[JsonSerializable(typeof(KeywordAnswer))]
[JsonSerializable(typeof(TemplateListAnswer))]
internal sealed partial class SubscriptionJson : JsonSerializerContext
{
    public static readonly SubscriptionJson Wire = new(ApiJson.Options());
}
