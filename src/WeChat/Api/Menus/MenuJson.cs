using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Menus;

[JsonSerializable(typeof(MenuCreate))]
[JsonSerializable(typeof(MenuAnswer))]
[JsonSerializable(typeof(ConditionalCreate))]
[JsonSerializable(typeof(ConditionalDelete))]
[JsonSerializable(typeof(TryMatch))]
[JsonSerializable(typeof(MenuIdAnswer))]
[JsonSerializable(typeof(ButtonsAnswer))]
[JsonSerializable(typeof(CurrentMenuAnswer))]
internal sealed partial class MenuJson : JsonSerializerContext
{
    public static readonly MenuJson Wire = new(ApiJson.Options());
}
