namespace WeChat.Api.Http;

/// <summary>The beginning of a body, read no further than it takes to tell a refusal from a file.</summary>
/// <param name="Bytes">All that was read; only the last one may say something.</param>
internal readonly record struct BodyHead(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>No JSON of WeChat's stands behind more white space than this.</summary>
    private const int Most = 64;

    /// <summary>The byte that says something; the parser needs none before.</summary>
    public ReadOnlyMemory<byte> Last => Bytes.IsEmpty ? Bytes : Bytes[^1..];

    /// <summary>No picture, sound or film begins like JSON or a proxy's page; WeChat's labels alone cannot be relied on.</summary>
    public bool IsText => !Bytes.IsEmpty && Bytes.Span[^1] is (byte)'{' or (byte)'<';

    public static async Task<BodyHead> ReadAsync(Stream body, CancellationToken cancellation)
    {
        var bytes = new byte[Most];
        var count = 0;
        while (count < Most && await body.ReadAsync(bytes.AsMemory(count, 1), cancellation) == 1)
        {
            if (!SaysNothing(bytes[count++]))
            {
                break;
            }
        }

        return new(bytes.AsMemory(0, count));
    }

    /// <summary>White space, or a byte of the mark some put before UTF-8.</summary>
    private static bool SaysNothing(byte one) =>
        one is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF;
}
