using Microsoft.Extensions.Options;

namespace WeChatUnion.Infrastructure.Cases.Materials.Vault;

/// <summary>Names the setting at fault, never its value.</summary>
internal sealed class StorageOptionsCheck : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var missing = options.Kind switch
        {
            StorageKind.Files => Missing((nameof(options.Root), options.Root)),
            StorageKind.S3 => Missing(
                (nameof(options.Endpoint), options.Endpoint),
                (nameof(options.Bucket), options.Bucket),
                (nameof(options.AccessKey), options.AccessKey),
                (nameof(options.SecretKey), options.SecretKey)
            ),
            _ => ["Storage:Kind must be Files or S3."],
        };
        if (options.Endpoint.Contains('/', StringComparison.Ordinal))
        {
            missing.Add(
                "Storage:Endpoint must be a host, or a host and a port: UseTls says which scheme."
            );
        }
        return missing.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(missing);
    }

    private static List<string> Missing(params (string Name, string Value)[] settings) =>
        [
            .. settings
                .Where(one => string.IsNullOrWhiteSpace(one.Value))
                .Select(one => $"Storage:{one.Name} must be set for this Storage:Kind."),
        ];
}
