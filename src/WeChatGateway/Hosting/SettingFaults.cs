using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace WeChatUnion.Gateway.Hosting;

/// <summary>What is wrong with the settings: each fault names its key and its rule, never the value.</summary>
internal static partial class SettingFaults
{
    /// <exception cref="InvalidOperationException">Names every setting at fault.</exception>
    public static void Check(IServiceProvider services)
    {
        var faults = Of(services.GetRequiredService<IStartupValidator>());
        if (faults.Count > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
        }
    }

    /// <summary>Empty when all is well.</summary>
    public static IReadOnlyList<string> Of(IStartupValidator validator)
    {
        try
        {
            validator.Validate();
            return [];
        }
        catch (OptionsValidationException faults)
        {
            return [.. faults.Failures.Select(Rule)];
        }
        catch (AggregateException several)
        {
            return [.. several.InnerExceptions.SelectMany(Words)];
        }
        catch (InvalidOperationException unread)
        {
            return Words(unread);
        }
    }

    /// <summary>Of what stopped the reading of the settings.</summary>
    public static IReadOnlyList<string> Words(Exception fault) =>
        fault switch
        {
            OptionsValidationException faults => [.. faults.Failures.Select(Rule)],
            // The binder's own words quote the value.
            _ when Place().Match(fault.Message) is { Success: true } place =>
            [
                $"{place.Groups["key"].Value} has a value of the wrong kind.",
            ],
            _ => [fault.Message],
        };

    /// <summary>The framework wraps our sentence into one about classes.</summary>
    private static string Rule(string failure) =>
        Wrapped().Match(failure) is { Success: true } wrapped
            ? wrapped.Groups["rule"].Value
            : failure;

    [GeneratedRegex(@"at '(?<key>[\w:]+)'")]
    private static partial Regex Place();

    [GeneratedRegex("with the error: '(?<rule>.+)'\\.?$", RegexOptions.Singleline)]
    private static partial Regex Wrapped();
}
