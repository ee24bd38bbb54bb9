using System.Globalization;
using WeChatUnion.Infrastructure.Audit;

namespace WeChatUnion.Gateway.Hosting.Commands;

/// <summary>What an auditor typed after <c>verify-audit</c>.</summary>
/// <param name="PublicKeys">PEM or base64, files already read.</param>
internal sealed record VerifyAuditArguments(
    IReadOnlyList<string> Folders,
    IReadOnlyList<string> PublicKeys,
    long From
)
{
    /// <summary>Null when something cannot be read.</summary>
    public static VerifyAuditArguments? Read(string[] arguments, AuditOptions options)
    {
        var folders = new List<string>();
        var keys = new List<string>();
        var from = 1L;
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (arguments.ElementAtOrDefault(i + 1) is not { Length: > 0 } value)
            {
                return null;
            }
            switch (arguments[i])
            {
                case "--heads":
                    folders.Add(value);
                    break;
                case "--public-key":
                    keys.Add(File.Exists(value) ? File.ReadAllText(value) : value);
                    break;
                case "--from"
                    when long.TryParse(
                        value,
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out from
                    )
                        && from >= 1:
                    break;
                default:
                    return null;
            }
        }
        return new(folders.Count > 0 ? folders : [options.HeadsDirectory], keys, from);
    }
}
