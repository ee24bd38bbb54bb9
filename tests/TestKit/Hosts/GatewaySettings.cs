using System.Security.Cryptography;
using WeChat.Callbacks;
using WeChatUnion.Infrastructure.Audit.Heads;

namespace WeChatUnion.TestKit.Hosts;

/// <summary>A complete configuration in safe mode, with keys made for this run.</summary>
public sealed class GatewaySettings
{
    private readonly string privacyKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private readonly string blindKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private readonly string auditKey = HeadKeys.New();
    private readonly string heads = Path.Combine(
        Path.GetTempPath(),
        $"union-heads-{Guid.NewGuid():N}"
    );

    public CallbackCredentials OfficialAccount { get; } =
        new(
            "wx00000000crowd001",
            "CrowdToken",
            "CrowdEncodingAesKey0123456789ABCDEFGHIJKLMN",
            null,
            null,
            RequireEncryption: true
        );

    public CallbackCredentials MiniProgram { get; } =
        new(
            "wx00000000crowd002",
            "CrowdMiniToken",
            "CrowdMiniEncodingAesKey0123456789ABCDEFGHIJ",
            null,
            null,
            RequireEncryption: true
        );

    public Dictionary<string, string> For(string provider, string connection) =>
        new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Database:Provider"] = provider,
            ["Database:ConnectionString"] = connection,
            ["Site:PublicBaseUrl"] = "http://127.0.0.1",
            // Nobody listens there: what waits in the outbox stays in the outbox.
            ["WeChat:ApiBaseUrl"] = "http://127.0.0.1:9",
            ["WeChat:OfficialAccount:AppId"] = OfficialAccount.AppId,
            ["WeChat:OfficialAccount:AppSecret"] = "unused",
            ["WeChat:OfficialAccount:Token"] = OfficialAccount.Token,
            ["WeChat:OfficialAccount:EncodingAesKey"] = OfficialAccount.EncodingAesKey,
            ["WeChat:MiniProgram:AppId"] = MiniProgram.AppId,
            ["WeChat:MiniProgram:AppSecret"] = "unused",
            ["WeChat:MiniProgram:Token"] = MiniProgram.Token,
            ["WeChat:MiniProgram:EncodingAesKey"] = MiniProgram.EncodingAesKey,
            ["Privacy:Keys:run"] = privacyKey,
            ["Privacy:CurrentKeyId"] = "run",
            ["Privacy:BlindIndexKey"] = blindKey,
            ["Audit:SigningKey"] = auditKey,
            ["Audit:HeadsDirectory"] = heads,
        };

    /// <summary>With the simulator mounted and the demo register, everything under one folder.</summary>
    public Dictionary<string, string> ForDevelopment(string address, string folder)
    {
        var settings = For("Sqlite", $"Data Source={Path.Combine(folder, "union.db")}");
        settings["ASPNETCORE_ENVIRONMENT"] = "Development";
        settings["Audit:HeadsDirectory"] = Path.Combine(folder, "audit-heads");
        settings["Logs:Folder"] = Path.Combine(folder, "logs");
        settings["Site:PublicBaseUrl"] = address;
        settings["WeChat:ApiBaseUrl"] = $"{address}/simulator/api";
        settings["WeChat:AuthorizeBaseUrl"] = $"{address}/simulator";
        // As in production the SDK comes from another origin than the pages.
        settings["WeChat:JsSdkUrl"] =
            $"http://localhost:{new Uri(address).Port}/simulator/jweixin.js";
        settings["Sms:Endpoint"] = $"{address}/simulator/sms-gateway";
        settings["Site:OnlyInWeChat"] = "false";
        // The simulator asks of a cover that there is one.
        settings["IronFans:Article:CoverMediaId"] = "cover";
        // Everybody comes from one address here; the limit per fan is what tests meet.
        settings["Cards:WrongTriesPerDay:PerAddress"] = "1000";
        return settings;
    }
}
