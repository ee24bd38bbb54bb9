using System.Globalization;
using System.Security.Cryptography;
using WeChat.Callbacks;
using WeChatSimulator.Accounts;

namespace WeChatSimulator.Deliveries;

/// <summary>Signs and encrypts each attempt afresh, by the account's mode.</summary>
internal sealed class Sealer(TimeProvider time)
{
    public Envelope Seal(Push push)
    {
        var account = push.Account;
        var clear = account.IsMiniProgram
            ? PushWriter.Json(push.Fields)
            : PushWriter.Xml(push.Fields);
        var sealedPush = account.Sender.Push(
            account.Options.Mode,
            clear,
            time.GetUtcNow(),
            Nonce()
        );
        return new(AddressWith(account, sealedPush), sealedPush.Body, sealedPush.ContentType);
    }

    /// <summary>The address of the URL verification that WeChat's console makes when the settings are saved.</summary>
    public string Verification(SimulatedAccount account, string echo) =>
        AddressWith(account, account.Sender.Verification(echo, time.GetUtcNow(), Nonce()));

    private static string Nonce() =>
        RandomNumberGenerator
            .GetInt32(100_000_000, int.MaxValue)
            .ToString(CultureInfo.InvariantCulture);

    private static string AddressWith(SimulatedAccount account, SignedCallback callback)
    {
        var url = account.Options.CallbackUrl;
        return url
            + (url.Contains('?', StringComparison.Ordinal) ? '&' : '?')
            + callback.QueryString;
    }
}
