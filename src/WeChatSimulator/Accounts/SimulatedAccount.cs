using WeChat.Callbacks;

namespace WeChatSimulator.Accounts;

/// <summary>One account with its keys made once.</summary>
internal sealed class SimulatedAccount(AccountOptions options, bool isMiniProgram)
{
    private readonly Lazy<CallbackSender> sender = new(() =>
        new(
            new CallbackCredentials(
                options.AppId,
                options.Token,
                options.EncodingAesKey,
                PreviousToken: null,
                PreviousEncodingAesKey: null,
                RequireEncryption: options.Mode is CallbackMode.Safe
            )
        )
    );

    public AccountOptions Options => options;

    /// <summary>How the control interface calls it.</summary>
    public string Name => isMiniProgram ? "mini-program" : "official-account";

    /// <summary>A mini-program's callbacks are JSON, an official account's XML.</summary>
    public bool IsMiniProgram => isMiniProgram;

    public CallbackSender Sender => sender.Value;
}
