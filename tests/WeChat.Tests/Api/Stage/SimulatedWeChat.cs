using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using WeChat.Api;
using WeChat.Messages;
using WeChatSimulator;

namespace WeChat.Tests.Api.Stage;

/// <summary>The simulator on a port of its own, and clients of both its accounts.</summary>
internal sealed class SimulatedWeChat : IAsyncDisposable
{
    private readonly WebApplication host;
    private readonly CallbackEar ear;
    private readonly HttpClient api = WeChatApiClient.CreateHttpClient();
    private readonly HttpClient control = new();

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
