using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Tags;

[JsonSerializable(typeof(TagChange))]
[JsonSerializable(typeof(TagAnswer))]
[JsonSerializable(typeof(TagList))]
[JsonSerializable(typeof(TagFans))]
[JsonSerializable(typeof(TagMembers))]
[JsonSerializable(typeof(TagsOf))]
[JsonSerializable(typeof(TagIdList))]
internal sealed partial class TagJson : JsonSerializerContext
{
    public static readonly TagJson Wire = new(ApiJson.Options());
}
