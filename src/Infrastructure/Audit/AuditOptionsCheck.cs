using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using WeChatUnion.Infrastructure.Audit.Heads;

namespace WeChatUnion.Infrastructure.Audit;

/// <summary>Names the setting at fault, never its value.</summary>
internal sealed class AuditOptionsCheck : IValidateOptions<AuditOptions>
{
    public ValidateOptionsResult Validate(string? name, AuditOptions options)
    {
        var faults = new List<string>();
        void Require(bool holds, string fault)
        {
            if (!holds)
            {
                faults.Add(fault);
            }
        }
        Require(
            IsKey(options.SigningKey),
            "Audit:SigningKey must be the base64 of a PKCS#8 private key on the curve P-256."
        );
        Require(
            options.HeadsDirectory.Trim().Length > 0,
            "Audit:HeadsDirectory must name a folder."
        );
        Require(
            options.HeadsUrl.Length == 0
                || Uri.TryCreate(options.HeadsUrl, UriKind.Absolute, out var url)
                    && url.Scheme is "http" or "https",
            "Audit:HeadsUrl must be empty or an address that begins with http:// or https://."
        );
        Require(
            options.HeadEverySeconds is >= 1 and <= 3600,
            "Audit:HeadEverySeconds must be 1 to 3600."
        );
        Require(
            options.HeadEveryRows is >= 1 and <= 1_000_000,
            "Audit:HeadEveryRows must be 1 to 1000000."
        );
        return faults.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsKey(string base64)
    {
        try
        {
            using var key = HeadKeys.Private(base64);
            return true;
        }
        catch (Exception unread) when (unread is CryptographicException or FormatException)
        {
            return false;
        }
    }
}
