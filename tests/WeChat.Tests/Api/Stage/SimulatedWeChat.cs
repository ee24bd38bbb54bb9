using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WeChat.Api;
using WeChat.Messages;
using WeChatSimulator;
using WeChatSimulator.Accounts;

namespace WeChat.Tests.Api.Stage;

/// <summary>The simulator on a port of its own, and clients of both its accounts.</summary>
internal sealed class SimulatedWeChat : IAsyncDisposable
{
    private const string ApiPrefix = "/simulator/api";

    private readonly WebApplication host;
    private readonly CallbackEar ear;
    private readonly HttpClient api = WeChatApiClient.CreateHttpClient();
    private readonly HttpClient control = new();
    private readonly Dictionary<string, string> rawTokens = [];

    private SimulatedWeChat(WebApplication host, CallbackEar ear, SimulatorOptions options)
    {
        this.host = host;
        this.ear = ear;
        Options = options;
        Root = host.Urls.First();
        control.BaseAddress = new($"{Root}/simulator/control/");
        OfficialAccount = NewOfficialAccount();
        MiniProgram = ClientOf(options.MiniProgram.AppId, options.MiniProgram.AppSecret);
    }

    public SimulatorOptions Options { get; }

    public string Root { get; }

    public WeChatApiClient OfficialAccount { get; }

    public WeChatApiClient MiniProgram { get; }

    /// <summary>Another client of the official account, which remembers nothing yet.</summary>
    public WeChatApiClient NewOfficialAccount() =>
        ClientOf(Options.OfficialAccount.AppId, Options.OfficialAccount.AppSecret);

    public static async Task<SimulatedWeChat> StartAsync(Action<SimulatorOptions>? configure = null)
    {
        var options = new SimulatorOptions();
        var ear = await CallbackEar.StartAsync();
        var host = SimulatorApp.Create(
            ["--urls", "http://127.0.0.1:0"],
            made =>
            {
                made.Attempts = 1;
                configure?.Invoke(made);
                ear.ListenTo(made.OfficialAccount);
                ear.ListenTo(made.MiniProgram);
                options = made;
            }
        );
        await host.StartAsync();
        return new SimulatedWeChat(host, ear, options);
    }

    /// <summary>What WeChat pushed after every call so far.</summary>
    public async Task<IReadOnlyList<T>> HeardAsync<T>()
        where T : InboundMessage
    {
        await ControlAsync("deliveries/settle", new { });
        return [.. ear.Heard.OfType<T>()];
    }

    /// <summary>The same fan's OpenId at the mini-program.</summary>
    public async Task<string> AtMiniProgramAsync(string openId) =>
        (await SeeAsync($"fans/{openId}")).GetProperty("miniProgramOpenId").GetString()!;

    /// <summary>A fan that follows.</summary>
    /// <returns>OpenId at the official account.</returns>
    public async Task<string> NewFanAsync()
    {
        var fan = await ControlAsync("fans", new { nickname = "小林" });
        var openId = fan.GetProperty("openId").GetString()!;
        await ControlAsync($"fans/{openId}/follow", new { });
        return openId;
    }

    /// <summary>Paths of the server API that take a body.</summary>
    public IReadOnlyList<string> PostPaths =>
        [
            .. host
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(one =>
                    one.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST")
                        is true
                )
                .Select(one => one.RoutePattern.RawText ?? "")
                .Where(path => path.StartsWith(ApiPrefix, StringComparison.Ordinal))
                .Select(path => path[ApiPrefix.Length..]),
        ];

    /// <summary>A body that no client of ours would send, with the account's token.</summary>
    public async Task<(HttpStatusCode Status, string Answer)> PostRawAsync(
        AccountOptions account,
        string path,
        string body
    )
    {
        if (!rawTokens.TryGetValue(account.AppId, out var token))
        {
            rawTokens[account.AppId] = token = await NewTokenAsync(account);
        }

        using var content = new StringContent(body);
        using var response = await control.PostAsync(
            $"{ApiPrefix}{path}?access_token={token}",
            content
        );
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The errcode of the answer; 0 where it has none.</summary>
    public async Task<int> CodeOfRawAsync(AccountOptions account, string path, string body)
    {
        var (_, answer) = await PostRawAsync(account, path, body);
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.TryGetProperty("errcode", out var code) ? code.GetInt32() : 0;
    }

    /// <summary>Posts to the control interface.</summary>
    public async Task<JsonElement> ControlAsync(string path, object body)
    {
        using var response = await control.PostAsJsonAsync(path, body);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Reads from the control interface.</summary>
    public Task<JsonElement> SeeAsync(string path) => control.GetFromJsonAsync<JsonElement>(path);

    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        api.Dispose();
        await host.DisposeAsync();
        await ear.DisposeAsync();
    }

    private async Task<string> NewTokenAsync(AccountOptions account)
    {
        var asked = new
        {
            grant_type = "client_credential",
            appid = account.AppId,
            secret = account.AppSecret,
        };
        using var issued = await control.PostAsJsonAsync(
            $"{ApiPrefix}/cgi-bin/stable_token",
            asked
        );
        var answer = await issued.Content.ReadFromJsonAsync<JsonElement>();
        return answer.GetProperty("access_token").GetString()!;
    }

    private WeChatApiClient ClientOf(string appId, string secret) =>
        new(
            api,
            new AppCredentials(appId, secret),
            new WeChatApiSettings
            {
                BaseUrl = $"{Root}/simulator/api",
                PlatformBaseUrl = $"{Root}/simulator",
                RetryPauses = [],
            }
        );
}
