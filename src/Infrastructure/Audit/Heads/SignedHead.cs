using System.Globalization;
using System.Text.Json;
using WeChatUnion.Domain.Audit;

namespace WeChatUnion.Infrastructure.Audit.Heads;

/// <summary>A head with its signature, and the one line it is kept as.</summary>
/// <param name="Key">See <see cref="HeadKeys.IdOf"/>.</param>
public sealed record SignedHead(AuditHead Head, string Key, byte[] Signature)
{
    private const int Version = 1;

    /// <summary>JSON without line breaks: version, place, seal, rows since the head before, time, that head, key, signature.</summary>
    public string ToLine() =>
        JsonSerializer.Serialize(
            new Line(
                Version,
                Head.Seq,
                Convert.ToHexStringLower(Head.Seal),
                Head.Rows,
                Head.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                Convert.ToHexStringLower(Head.Previous),
                Key,
                Convert.ToBase64String(Signature)
            ),
            JsonSerializerOptions.Web
        );

    /// <summary>Null when the line is torn or no head.</summary>
    public static SignedHead? Read(string text)
    {
        try
        {
            return
                JsonSerializer.Deserialize<Line>(text, JsonSerializerOptions.Web)
                    is { V: Version } line
                ? new SignedHead(
                    new AuditHead(
                        line.Seq,
                        Convert.FromHexString(line.Seal),
                        line.Rows,
                        DateTimeOffset.Parse(line.At, CultureInfo.InvariantCulture),
                        Convert.FromHexString(line.Previous)
                    ),
                    line.Key,
                    Convert.FromBase64String(line.Signature)
                )
                : null;
        }
        catch (Exception unread)
            when (unread is JsonException or FormatException or ArgumentNullException)
        {
            return null;
        }
    }

    private sealed record Line(
        int V,
        long Seq,
        string Seal,
        long Rows,
        string At,
        string Previous,
        string Key,
        string Signature
    );
}
