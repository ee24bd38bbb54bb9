using System.Text;
using Microsoft.Extensions.Options;

namespace WeChatUnion.Infrastructure.Privacy;

/// <summary>Names the setting at fault, never its value.</summary>
internal sealed class PrivacyOptionsCheck : IValidateOptions<PrivacyOptions>
{
    private const int KeyBytes = 32;
    private const int LongestKeyId = 32;

    public ValidateOptionsResult Validate(string? name, PrivacyOptions options)
    {
        var faults = options
            .Keys.Where(key => !IsKey(key.Value) || !IsKeyId(key.Key))
            .Select(key => $"Privacy:Keys:{key.Key} must be the base64 of {KeyBytes} bytes.")
            .ToList();
        if (!options.Keys.ContainsKey(options.CurrentKeyId))
        {
            faults.Add("Privacy:CurrentKeyId must name one of Privacy:Keys.");
        }
        if (Decoded(options.BlindIndexKey) < KeyBytes)
        {
            faults.Add($"Privacy:BlindIndexKey must be the base64 of at least {KeyBytes} bytes.");
        }
        return faults.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsKey(string base64) => Decoded(base64) == KeyBytes;

    private static bool IsKeyId(string id) =>
        id.Length is > 0 and <= LongestKeyId && Ascii.IsValid(id);

    private static int Decoded(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? length : 0;
    }
}
