using Microsoft.Extensions.DependencyInjection;
using WeChat.Callbacks;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Infrastructure.Audit.Heads;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Gateway.Tests.Stage;

/// <summary>What a test changes about the host before it starts.</summary>
internal sealed class StageSetup
{
    public static CallbackCredentials OfficialAccount { get; } =
        new(
            "wx00000000stage001",
            "StageToken",
            "StageEncodingAesKey0123456789ABCDEFGHIJKLMN",
            null,
            null,
            RequireEncryption: true
        );

    public static CallbackCredentials MiniProgram { get; } =
        new(
            "wx00000000stage002",
            "StageMiniToken",
            "StageMiniProgramKey0123456789ABCDEFGHIJKLMN",
            null,
            null,
            RequireEncryption: true
        );

    private static string AuditKey { get; } = HeadKeys.New();

    /// <summary>Configuration keys with colons, over those of a complete host.</summary>
    public Dictionary<string, string?> Settings { get; } =
        new()
        {
            ["Site:PublicBaseUrl"] = "https://union.test",
            // Nobody listens there.
            ["WeChat:ApiBaseUrl"] = "http://127.0.0.1:9",
            ["WeChat:OfficialAccount:AppId"] = OfficialAccount.AppId,
            ["WeChat:OfficialAccount:AppSecret"] = "stage-secret",
            ["WeChat:OfficialAccount:Token"] = OfficialAccount.Token,
            ["WeChat:OfficialAccount:EncodingAesKey"] = OfficialAccount.EncodingAesKey,
            ["WeChat:MiniProgram:AppId"] = MiniProgram.AppId,
            ["WeChat:MiniProgram:AppSecret"] = "stage-mini-secret",
            ["WeChat:MiniProgram:Token"] = MiniProgram.Token,
            ["WeChat:MiniProgram:EncodingAesKey"] = MiniProgram.EncodingAesKey,
            ["Privacy:Keys:stage"] = Convert.ToBase64String(new byte[32]),
            ["Privacy:CurrentKeyId"] = "stage",
            ["Privacy:BlindIndexKey"] = Convert.ToBase64String(new byte[32]),
            ["Audit:SigningKey"] = AuditKey,
            // There is no operator of text messages; who brings one turns it on.
            ["Cards:ProveTypedPhone"] = "false",
        };

    public string Environment { get; set; } = "Production";

    /// <summary>Routes beside those of the rooms.</summary>
    public Action<ChatRoutes> Chat { get; set; } = _ => { };

    public Action<IServiceCollection> Services { get; set; } = _ => { };

    /// <summary>Null: a real clock.</summary>
    public StageClock? Clock { get; set; } = new();

    /// <summary>Of the stage's own database.</summary>
    public DatabaseProvider Engine { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Shared with another host; otherwise the stage makes its own.</summary>
    public TestDatabase? Database { get; set; }

    /// <summary>Sockets instead of the in-memory server.</summary>
    public bool UsesKestrel { get; set; }

    /// <summary>Jobs run at their times; otherwise a test that wants one calls it.</summary>
    public bool Schedules { get; set; }

    /// <summary>What waits in the outbox really leaves through the API client.</summary>
    public bool Sends { get; set; }
}
