using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Menus;

[JsonSerializable(typeof(MenuCreate))]
[JsonSerializable(typeof(MenuAnswer))]
internal sealed partial class MenuJson : JsonSerializerContext
{
    public static readonly MenuJson Wire = new(ApiJson.Options());
}
