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

    /// <summary>Whether the authorisation may lead back to this address.</summary>
    public bool MayAuthorize(string url) => IsOfDomain(url, options.AuthorizeDomains);

    /// <summary>Whether the page at this address may use the JS-SDK.</summary>
    public bool MayUseJsSdk(string url) => IsOfDomain(url, options.JsDomains);

    // WeChat compares whole hosts: a domain's sub-domains are others.
    private bool IsOfDomain(string url, IList<string> domains) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (
            domains.Count > 0
                ? domains.Contains(address.Host, StringComparer.OrdinalIgnoreCase)
                : address.IsLoopback
                    || (
                        Uri.TryCreate(options.CallbackUrl, UriKind.Absolute, out var callback)
                        && callback.Host == address.Host
                    )
        );
}
