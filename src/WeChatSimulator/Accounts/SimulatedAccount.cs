using WeChat.Callbacks;

namespace WeChatSimulator.Accounts;

/// <summary>One account with its cipher made once.</summary>
internal sealed class SimulatedAccount(AccountOptions options, bool isMiniProgram)
{
    private readonly Lazy<MessageCipher> cipher = new(() =>
        new(options.EncodingAesKey, options.AppId)
    );

    public AccountOptions Options => options;

    /// <summary>A mini-program's callbacks are JSON, an official account's XML.</summary>
    public bool IsMiniProgram => isMiniProgram;

    public MessageCipher Cipher => cipher.Value;
}
