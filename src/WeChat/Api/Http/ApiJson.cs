using System.Text.Json;

namespace WeChat.Api.Http;

/// <summary>The JSON context with WeChat's encoder, which an attribute cannot name.</summary>
internal static class ApiJson
{
    public static readonly WeChatApiJson Wire = new(
        new JsonSerializerOptions(WeChatApiJson.Default.Options)
        {
            Encoder = WeChatJsonEncoder.Instance,
        }
    );
}
