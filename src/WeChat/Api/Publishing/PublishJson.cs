using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Publishing;

[JsonSerializable(typeof(PublishSubmit))]
[JsonSerializable(typeof(PublishOf))]
[JsonSerializable(typeof(PublishedOf))]
[JsonSerializable(typeof(PublishAnswer))]
internal sealed partial class PublishJson : JsonSerializerContext
{
    public static readonly PublishJson Wire = new(ApiJson.Options());
}
