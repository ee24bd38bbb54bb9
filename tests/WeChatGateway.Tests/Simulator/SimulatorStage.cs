using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using WeChat.Api;
using WeChat.Callbacks;
using WeChatSimulator;

namespace WeChatUnion.Gateway.Tests.Simulator;

/// <summary>The simulator mounted in a host of its own, a stub back end before it and our API client behind it.</summary>
internal sealed class SimulatorStage : IAsyncDisposable
{
    private readonly WebApplication host;
    private readonly HttpClient api = WeChatApiClient.CreateHttpClient();

    private SimulatorStage(BackEndStub backEnd, Action<SimulatorOptions>? configure)
    {
        BackEnd = backEnd;
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = Environments.Development }
        );
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddWeChatSimulator(options =>
        {
            options.OfficialAccount.CallbackUrl = backEnd.Url + "/callback";
            options.MiniProgram.CallbackUrl = backEnd.Url + "/callback";
            configure?.Invoke(options);
            Options = options;
        });
        host = builder.Build();
        host.MapWeChatSimulator();
    }

    public FakeTimeProvider Time { get; } =
        new(new DateTimeOffset(2026, 1, 5, 1, 0, 0, TimeSpan.Zero));

    public BackEndStub BackEnd { get; }

    public SimulatorOptions Options { get; private set; } = new();

    public HttpClient Http { get; private set; } = null!;

    public WeChatApiClient Client { get; private set; } = null!;

    public static async Task<SimulatorStage> StartAsync(Action<SimulatorOptions>? configure = null)
    {
        var stage = new SimulatorStage(await BackEndStub.StartAsync(), configure);
        await stage.host.StartAsync();
        var root = stage.host.Urls.First();
        stage.Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new(root),
        };
        var account = stage.Options.OfficialAccount;
        stage.UseProtocolOf(account.AppId, account.Token, account.EncodingAesKey);
        stage.Client = stage.NewClient();
        return stage;
    }

    /// <summary>Another client of the official account, which remembers nothing yet.</summary>
    public WeChatApiClient NewClient() =>
        new(
            api,
            new AppCredentials(Options.OfficialAccount.AppId, Options.OfficialAccount.AppSecret),
            new WeChatApiSettings
            {
                BaseUrl = new Uri(Http.BaseAddress!, "/simulator/api").ToString(),
                RetryPauses = [],
            }
        );

    public void UseProtocolOf(string appId, string token, string key) =>
        BackEnd.Protocol = new(
            new CallbackCredentials(appId, token, key, null, null, RequireEncryption: false),
            TimeSpan.FromMinutes(5),
            Time
        );

    public async Task<string> NewFanAsync(bool follows = true)
    {
        var fan = await PostAsync("/fans", new { nickname = "小林" });
        var openId = fan.GetProperty("openId").GetString()!;
        if (follows)
        {
            await ActAsync(openId, "follow", new { });
        }

        return openId;
    }

    public Task<JsonElement> ActAsync(string openId, string what, object body) =>
        PostAsync($"/fans/{openId}/{what}", body);

    public Task<JsonElement> SayAsync(string openId, string content) =>
        ActAsync(openId, "text", new { content });

    public async Task<JsonElement> PostAsync(string path, object body)
    {
        using var response = await Http.PostAsJsonAsync("/simulator/control" + path, body);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>What the fan's phone shows: kind and text of each line.</summary>
    public async Task<string[]> ChatAsync(string openId)
    {
        var lines = await Http.GetFromJsonAsync<JsonElement>(
            $"/simulator/control/fans/{openId}/chat"
        );
        return
        [
            .. lines
                .EnumerateArray()
                .Select(line =>
                    $"{line.GetProperty("side").GetString()}: "
                    + (
                        line.TryGetProperty("text", out var text)
                            ? text.GetString()
                            : line.GetProperty("kind").GetString()
                    )
                ),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        api.Dispose();
        await host.DisposeAsync();
        await BackEnd.DisposeAsync();
    }
}
