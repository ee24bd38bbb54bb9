using System.Security.Cryptography;
using System.Text.Json;
using WeChatUnion.Infrastructure.Audit.Heads;

namespace WeChatUnion.Gateway.Hosting;

/// <summary>
/// A laptop needs no key ceremony: the first start in Development makes its own keys and keeps them beside the
/// embedded database. Configured keys win. Never in another environment.
/// </summary>
internal static class DevelopmentKeys
{
    private const int KeyBytes = 32;

    public static void AddTo(WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            return;
        }
        AddUnlessSet(builder, "Privacy:CurrentKeyId", "development-keys.json", NewPrivacyKeys);
        AddUnlessSet(builder, "Audit:SigningKey", "development-audit-key.json", NewAuditKey);
    }

    private static void AddUnlessSet(
        WebApplicationBuilder builder,
        string setting,
        string file,
        Func<object> make
    )
    {
        if (builder.Configuration[setting] is { Length: > 0 })
        {
            return;
        }
        var path = Path.Combine(builder.Environment.ContentRootPath, "data", file);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, JsonSerializer.Serialize(make()));
        }
        builder.Configuration.AddJsonFile(path, optional: false);
    }

    private static object NewPrivacyKeys() =>
        new
        {
            Privacy = new
            {
                Keys = new Dictionary<string, string> { ["development"] = RandomKey() },
                CurrentKeyId = "development",
                BlindIndexKey = RandomKey(),
            },
        };

    private static object NewAuditKey() => new { Audit = new { SigningKey = HeadKeys.New() } };

    private static string RandomKey() =>
        Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));
}
