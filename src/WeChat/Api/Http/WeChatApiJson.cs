using System.Text.Json.Serialization;
using WeChat.Api.CustomerService;
using WeChat.Api.Menus;
using WeChat.Api.Tokens;
using WeChat.Api.WebOAuth;

namespace WeChat.Api.Http;

/// <summary>Source-generated JSON of every request and answer, in WeChat's spelling.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString
)]
[JsonSerializable(typeof(ApiAnswer))]
[JsonSerializable(typeof(StableTokenRequest))]
[JsonSerializable(typeof(StableTokenAnswer))]
[JsonSerializable(typeof(CustomerServiceSend))]
[JsonSerializable(typeof(MenuCreate))]
[JsonSerializable(typeof(MenuAnswer))]
[JsonSerializable(typeof(WebOAuthAnswer))]
internal sealed partial class WeChatApiJson : JsonSerializerContext;
