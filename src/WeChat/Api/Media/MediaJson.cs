using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Media;

[JsonSerializable(typeof(UploadAnswer))]
[JsonSerializable(typeof(VideoAnswer))]
internal sealed partial class MediaJson : JsonSerializerContext
{
    public static readonly MediaJson Wire = new(ApiJson.Options());
}
