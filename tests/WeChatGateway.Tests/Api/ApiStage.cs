using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WeChatSimulator;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Gateway.Tests.Api;

/// <summary>The gateway with the demo register, and a simulated WeChat behind it whose phones sign in.</summary>
internal sealed class ApiStage : IAsyncDisposable
{
    private readonly WebApplication weChat;
    private readonly HttpClient control;

    private ApiStage(WebApplication weChat, GatewayStage gateway)
    {
        this.weChat = weChat;
        Gateway = gateway;
        control = new() { BaseAddress = new($"{weChat.Urls.First()}/simulator/control/") };
    }

    public GatewayStage Gateway { get; }

    public static async Task<ApiStage> StartAsync(Action<StageSetup>? arrange = null)
    {
        var weChat = await StartWeChatAsync();
        var gateway = await GatewayStage.StartAsync(setup =>
        {
            Point(setup, weChat);
            arrange?.Invoke(setup);
        });
        await gateway.InScopeAsync(services =>
            services.GetRequiredService<DemoRegister>().SeedAsync(default)
        );
        return new ApiStage(weChat, gateway);
    }

    /// <summary>A simulated WeChat that knows the stage's mini-program.</summary>
    public static async Task<WebApplication> StartWeChatAsync()
    {
        var weChat = SimulatorApp.Create(
            ["--urls", "http://127.0.0.1:0"],
            options =>
            {
                options.OfficialAccount.AppId = StageSetup.OfficialAccount.AppId;
                options.OfficialAccount.AppSecret = "stage-secret";
                options.OfficialAccount.CallbackUrl = "http://127.0.0.1:9/callback";
                options.MiniProgram.AppId = StageSetup.MiniProgram.AppId;
                options.MiniProgram.AppSecret = "stage-mini-secret";
                options.MiniProgram.CallbackUrl = "http://127.0.0.1:9/callback";
                options.Attempts = 1;
            }
        );
        await weChat.StartAsync();
        return weChat;
    }

    public static void Point(StageSetup setup, WebApplication weChat) =>
        setup.Settings["WeChat:ApiBaseUrl"] = $"{weChat.Urls.First()}/simulator/api";

    /// <summary>A new person with a phone of their own.</summary>
    public async Task<ApiPhone> NewPhoneAsync()
    {
        var fan = await ControlAsync("fans", new { nickname = "小林" });
        return new ApiPhone(
            this,
            Gateway.Http,
            fan.GetProperty("openId").GetString()!,
            fan.GetProperty("miniProgramOpenId").GetString()!,
            fan.GetProperty("unionId").GetString()!
        );
    }

    /// <summary>The same, signed in.</summary>
    public async Task<ApiPhone> NewUserAsync()
    {
        var phone = await NewPhoneAsync();
        await phone.SignInAsync();
        return phone;
    }

    public async Task<JsonElement> ControlAsync(string path, object body)
    {
        using var answer = await control.PostAsJsonAsync(path, body);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        await Gateway.DisposeAsync();
        await weChat.DisposeAsync();
    }
}
