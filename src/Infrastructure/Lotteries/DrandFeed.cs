using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries;

namespace WeChatUnion.Infrastructure.Lotteries;

/// <summary>
/// Rounds of the League of Entropy's quicknet over its HTTP interface. The randomness must be the hash of the round's signature, as the
/// scheme says; whoever wants the signature itself checked asks any other of the League's members.
/// </summary>
internal sealed partial class DrandFeed(
    HttpClient http,
    IOptions<LotteryOptions> options,
    ILogger<DrandFeed> log
) : IBeaconFeed
{
    /// <summary>Names the chain; it never changes.</summary>
    private const string Quicknet =
        "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";

    public async Task<string?> FetchAsync(BeaconChoice choice, CancellationToken cancel)
    {
        if (choice.Source != BeaconSource.Drand.Name || options.Value.DrandUrl.Length == 0)
        {
            return null;
        }
        try
        {
            var round = await http.GetFromJsonAsync<Round>(
                $"{options.Value.DrandUrl.TrimEnd('/')}/{Quicknet}/public/{choice.Issue}",
                cancel
            );
            return round is not null && IsOf(round, choice) ? round.Randomness : null;
        }
        catch (Exception failure)
            // Also what breaks off in the middle, and what is written in no charset there is.
            when (failure
                    is HttpRequestException
                        or JsonException
                        or IOException
                        or InvalidOperationException
                || (failure is TaskCanceledException && !cancel.IsCancellationRequested)
            )
        {
            LogFailed(failure.GetType().Name, choice.Name);
            return null;
        }
    }

    private static bool IsOf(Round round, BeaconChoice choice) =>
        $"{round.Number}" == choice.Issue
        && round.Signature is { Length: > 0 and <= 512 } signature
        && signature.All(char.IsAsciiHexDigitLower)
        && signature.Length % 2 == 0
        && Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(signature)))
            == round.Randomness;

    private sealed record Round(
        [property: System.Text.Json.Serialization.JsonPropertyName("round")] long Number,
        string? Randomness,
        string? Signature
    );

    [LoggerMessage(LogLevel.Warning, "{Name} was not to be had ({Failure}); it is asked again.")]
    private partial void LogFailed(string failure, string name);
}
