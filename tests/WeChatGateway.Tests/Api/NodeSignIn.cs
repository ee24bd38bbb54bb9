using System.Net.Http.Json;
using System.Text.Json;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Api;

internal static class NodeSignIn
{
    /// <summary>A new person of this simulated WeChat signs in at this node.</summary>
    /// <returns>The access token.</returns>
    public static async Task<string> SignInAsync(this GatewayStage node, HttpClient control)
    {
        var fan = await PostAsync(control, "fans", new { nickname = "小林" });
        var openId = fan.GetProperty("openId").GetString();
        var login = await PostAsync(control, $"fans/{openId}/login-code", new { });
        var code = login.GetProperty("code").GetString();
        var session = await PostAsync(node.Http, "/api/v1/session", new { code });
        return session.GetProperty("accessToken").GetString()!;
    }

    private static async Task<JsonElement> PostAsync(HttpClient http, string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(path, body);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
