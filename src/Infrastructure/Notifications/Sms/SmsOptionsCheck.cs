using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Infrastructure.Notifications.Sms;

/// <summary>Names the setting at fault before the first member waits for a message.</summary>
internal sealed class SmsOptionsCheck(IEnumerable<SmsKind> kinds) : IValidateOptions<SmsOptions>
{
    private const int ShortestSecret = 16;

    public ValidateOptionsResult Validate(string? name, SmsOptions options)
    {
        if (!options.IsConfigured)
        {
            return ValidateOptionsResult.Success;
        }
        var faults = FaultsOf(options).ToList();
        return faults.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> FaultsOf(SmsOptions options)
    {
        if (
            !Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
        )
        {
            yield return "Sms:Endpoint must be an https address (http only on this machine).";
        }
        if (options.AppKey.Length == 0)
        {
            yield return "Sms:AppKey is missing.";
        }
        if (options.Secret.Length < ShortestSecret)
        {
            yield return $"Sms:Secret must have at least {ShortestSecret} characters.";
        }
        if (options.TimeoutSeconds is < 1 or > 10)
        {
            yield return "Sms:TimeoutSeconds must be 1 to 10.";
        }
        var known = kinds.Select(kind => kind.Name).ToHashSet();
        foreach (var kind in known.Where(kind => !options.Templates.ContainsKey(kind)))
        {
            yield return $"Sms:Templates:{kind} is missing.";
        }
        foreach (var kind in options.Templates.Keys.Where(kind => !known.Contains(kind)))
        {
            yield return $"Sms:Templates:{kind} is no kind of text message.";
        }
    }
}
