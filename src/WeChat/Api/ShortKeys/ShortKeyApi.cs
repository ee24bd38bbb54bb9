using System.Text;
using WeChat.Api.Http;

namespace WeChat.Api.ShortKeys;

/// <summary>Short keys (短key) that stand for up to 4 KB of text, for instance in a QR code's scene.</summary>
public sealed class ShortKeyApi
{
    public const int LongestData = 4096;

    private readonly TokenCalls calls;

    internal ShortKeyApi(TokenCalls calls) => this.calls = calls;

    public static TimeSpan LongestLife { get; } = TimeSpan.FromDays(30);

    /// <param name="data">1 to 4096 bytes of UTF-8.</param>
    /// <param name="life">1 second to 30 days.</param>
    /// <returns>15 characters.</returns>
    public async Task<string> CreateAsync(
        string data,
        TimeSpan life,
        CancellationToken cancellation = default
    )
    {
        if (Encoding.UTF8.GetByteCount(data) is 0 or > LongestData)
        {
            throw new ArgumentException("The data is 1 to 4096 bytes of UTF-8.", nameof(data));
        }

        if (life < TimeSpan.FromSeconds(1) || life > LongestLife)
        {
            throw new ArgumentException("A life is 1 second to 30 days.", nameof(life));
        }

        // A second key for the same text is one more that nobody uses.
        var call = ApiCall.Post(
            "/cgi-bin/shorten/gen",
            new ShortKeyCreate(data, (long)life.TotalSeconds),
            ShortKeyJson.Wire.ShortKeyCreate
        ) with
        {
            Repeatable = true,
            Secrets = [data],
        };
        var answer = await calls.SendAsync(call, ShortKeyJson.Wire.ShortKeyAnswer, cancellation);
        return ApiAnswer.Needs(answer.ShortKey, call.Path, "short key");
    }

    public async Task<ShortKeyData> GetAsync(
        string shortKey,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Post(
            "/cgi-bin/shorten/fetch",
            new ShortKeyFetch(shortKey),
            ShortKeyJson.Wire.ShortKeyFetch
        ) with
        {
            Repeatable = true,
        };
        var answer = await calls.SendAsync(call, ShortKeyJson.Wire.ShortKeyFetched, cancellation);
        return new(
            ApiAnswer.Needs(answer.LongData, call.Path, "data"),
            UnixTime.Of(answer.CreateTime),
            UnixTime.Span(answer.ExpireSeconds)
        );
    }
}
