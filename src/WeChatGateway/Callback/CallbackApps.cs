using Microsoft.Extensions.Options;
using WeChat.Callbacks;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.Callback;

/// <summary>Our apps as WeChat calls them back.</summary>
public sealed class CallbackApps
{
    public CallbackApps(IOptions<WeChatOptions> options, TimeProvider clock)
    {
        var freshness = TimeSpan.FromSeconds(options.Value.CallbackFreshnessSeconds);
        OfficialAccount = App(options.Value.OfficialAccount, freshness, clock, passive: true);
        MiniProgram = options.Value.MiniProgram.IsConfigured
            ? App(options.Value.MiniProgram, freshness, clock, passive: false)
            : null;
    }

    public CallbackApp OfficialAccount { get; }

    /// <summary>Null when none is configured.</summary>
    public CallbackApp? MiniProgram { get; }

    public CallbackApp? Find(string appId) =>
        appId == OfficialAccount.AppId ? OfficialAccount
        : appId == MiniProgram?.AppId ? MiniProgram
        : null;

    private static CallbackApp App(
        WeChatAppOptions options,
        TimeSpan freshness,
        TimeProvider clock,
        bool passive
    )
    {
        var credentials = new CallbackCredentials(
            options.AppId,
            options.Token,
            options.EncodingAesKey,
            options.PreviousToken,
            options.PreviousEncodingAesKey,
            RequireEncryption: options.EncodingAesKey.Length > 0
        );
        return new CallbackApp(
            options.AppId,
            new CallbackProtocol(credentials, freshness, clock),
            passive
        );
    }
}
