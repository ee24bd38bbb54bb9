using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace WeChatUnion.Gateway.Tests.Api;

/// <summary>The mini-program on one person's phone: keeps its tokens and calls the API with them.</summary>
internal sealed class ApiPhone(
    ApiStage stage,
    HttpClient http,
    string officialOpenId,
    string openId,
    string unionId
)
{
    public string OfficialOpenId => officialOpenId;

    public string OpenId => openId;

    public string UnionId => unionId;

    public string? AccessToken { get; set; }

    public string RefreshToken { get; set; } = "";

    public async Task<string> LoginCodeAsync() => await CodeAsync("login-code");

    public async Task<string> PhoneCodeAsync() => await CodeAsync("phone-code");

    public Task HavePhoneAsync(string number) =>
        stage.ControlAsync($"fans/{officialOpenId}/phone", new { phoneNumber = number });

    public async Task<ApiAnswer> SignInAsync() =>
        Keep(await PostAsync("/api/v1/session", new { code = await LoginCodeAsync() }));

    public async Task<ApiAnswer> RefreshAsync(string? token = null) =>
        Keep(
            await PostAsync("/api/v1/session/refresh", new { refreshToken = token ?? RefreshToken })
        );

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<ApiAnswer> PostAsync(string path, object body) =>
        SendAsync(HttpMethod.Post, path, JsonContent.Create(body));

    public Task<ApiAnswer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public async Task<ApiAnswer> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? content,
        CancellationToken cancel = default
    )
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (AccessToken is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
        }
        using var response = await http.SendAsync(request, cancel);
        return await ApiAnswer.ReadAsync(response);
    }

    private ApiAnswer Keep(ApiAnswer answer)
    {
        if (answer.IsOk)
        {
            AccessToken = answer.Text("accessToken");
            RefreshToken = answer.Text("refreshToken")!;
        }
        return answer;
    }

    private async Task<string> CodeAsync(string kind) =>
        (await stage.ControlAsync($"fans/{officialOpenId}/{kind}", new { }))
            .GetProperty("code")
            .GetString()!;
}
