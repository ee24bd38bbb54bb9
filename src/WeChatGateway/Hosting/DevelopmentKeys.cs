using System.Security.Cryptography;
using System.Text.Json;

namespace WeChatUnion.Gateway.Hosting;

/// <summary>
/// A laptop needs no key ceremony: the first start in Development makes its own privacy keys and
/// keeps them beside the embedded database. Configured keys win. Never in another environment.
/// </summary>
internal static class DevelopmentKeys
{
    private const int KeyBytes = 32;

    public static void AddTo(WebApplicationBuilder builder)
    {
        if (
            !builder.Environment.IsDevelopment()
            || builder.Configuration["Privacy:CurrentKeyId"] is { Length: > 0 }
        )
        {
            return;
        }
        var path = Path.Combine(
            builder.Environment.ContentRootPath,
            "data",
            "development-keys.json"
        );
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, NewKeys());
        }
        builder.Configuration.AddJsonFile(path, optional: false);
    }

    private static string NewKeys() =>
        JsonSerializer.Serialize(
            new
            {
                Privacy = new
                {
                    Keys = new Dictionary<string, string> { ["development"] = RandomKey() },
                    CurrentKeyId = "development",
                    BlindIndexKey = RandomKey(),
                },
            }
        );

    private static string RandomKey() =>
        Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));
}
