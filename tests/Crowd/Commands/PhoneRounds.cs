using System.Globalization;
using System.Security.Cryptography;
using WeChatUnion.Crowd.Draws;

namespace WeChatUnion.Crowd.Commands;

/// <summary>A page that computes anew, opened by a phone again and again.</summary>
internal static class PhoneRounds
{
    /// <returns>Whether it turned green each time.</returns>
    public static async Task<bool> RunAsync(DrawStage stage, string path, CrowdOptions options)
    {
        var file = await stage.FetchAsync(path);
        Console.WriteLine(
            $"proof: {file.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(file))[..16]}…"
        );
        var holds = true;
        for (var round = 0; round < options.Number("rounds", 3); round++)
        {
            var seen = await stage.RecomputeAsync(
                path,
                options.Number("throttle", 1),
                options.Number("line", 0)
            );
            holds &= seen.Passed;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"page: {(seen.Passed ? "green" : "RED")} after {seen.Seconds:F1} s, {seen.Slowness:F1} times as slow as this machine; {seen.Said}"
                )
            );
        }
        return holds;
    }
}
