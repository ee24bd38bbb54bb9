namespace WeChat.Api.Http;

/// <summary>The beginning of a body, read no further than it takes to tell a refusal from a file.</summary>
/// <param name="Bytes">All that was read.</param>
/// <param name="Blank">How many of them, from the first on, say nothing.</param>
internal readonly record struct BodyHead(ReadOnlyMemory<byte> Bytes, int Blank)
{
    /// <summary>No JSON of WeChat's stands behind more white space than this.</summary>
    private const int Most = 64;

    /// <summary>From the first byte on that says something; the parser needs none before.</summary>
    public ReadOnlyMemory<byte> Telling => Bytes[Blank..];

    /// <summary>
    /// No picture, sound or film begins like JSON or a proxy's page, or is blank; WeChat's labels alone cannot be relied on.
    /// </summary>
    public bool IsText => Telling.IsEmpty || Telling.Span[0] is (byte)'{' or (byte)'<';

    /// <param name="atLeast">How much is wanted of a body that is not blank; it may be shorter.</param>
    public static async Task<BodyHead> ReadAsync(
        Stream body,
        int atLeast,
        CancellationToken cancellation
    )
    {
        var bytes = new byte[Most];
        var (count, blank) = (0, 0);
        while (
            blank == count
            && count < Most
            && await body.ReadAsync(bytes.AsMemory(count, 1), cancellation) == 1
        )
        {
            blank += SaysNothing(bytes[count++]) ? 1 : 0;
        }

        var wanted = atLeast - count;
        if (blank < count && wanted > 0)
        {
            count += await body.ReadAtLeastAsync(
                bytes.AsMemory(count, wanted),
                wanted,
                throwOnEndOfStream: false,
                cancellation
            );
        }

        return new(bytes.AsMemory(0, count), blank);
    }

    /// <summary>White space, or a byte of the mark some put before UTF-8.</summary>
    private static bool SaysNothing(byte one) =>
        one is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF;
}
