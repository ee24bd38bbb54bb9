using WeChatSimulator;
using WeChatSimulator.Accounts;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.Hosting;

/// <summary>WeChat on a laptop, mounted at /simulator in Development and nowhere else.</summary>
internal static class Simulation
{
    public static void AddTo(WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            return;
        }
        var apps =
            builder.Configuration.GetSection(WeChatOptions.Section).Get<WeChatOptions>() ?? new();
        var site = builder.Configuration["Site:PublicBaseUrl"] ?? "";
        builder.Services.AddWeChatSimulator(simulator =>
        {
            simulator.PublicBaseUrl = site;
            simulator.SmsSecret = builder.Configuration["Sms:Secret"] ?? "";
            simulator.MiniProgramApiUrl = $"{site}/api/v1";
            foreach (var person in DemoRegister.Examples)
            {
                simulator.Hints.Add(
                    $"{person.Name}（{person.Note}）：手机 {person.Phone}，身份证 {person.IdNumber}"
                );
            }
            Copy(
                apps.OfficialAccount,
                simulator.OfficialAccount,
                $"{site}/wechat/official-account"
            );
            Copy(apps.MiniProgram, simulator.MiniProgram, $"{site}/wechat/mini-program");
        });
    }

    public static void Map(WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapWeChatSimulator("/simulator");
            app.MapGet("/", () => Results.Redirect("/simulator")).AllowAnonymous();
        }
    }

    private static void Copy(WeChatAppOptions from, AccountOptions to, string callbackUrl)
    {
        to.AppId = from.AppId;
        to.AppSecret = from.AppSecret;
        to.Token = from.Token;
        to.EncodingAesKey = from.EncodingAesKey;
        to.CallbackUrl = callbackUrl;
    }
}
