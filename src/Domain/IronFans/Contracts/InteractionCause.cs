using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WeChatUnion.Domain.IronFans.Contracts;

/// <summary>
/// Keys of causes that come with none. Eight bytes that grow with time keep those of one moment in one page of the index; sixteen
/// of SHA-256 over the kind and what was done, with its length, so that no part poses as another. A callback's own key is shorter
/// and never meets one of these.
/// </summary>
public static class InteractionCause
{
    private const int DigestSize = 16;

    /// <param name="kind">Two kinds never share a cause.</param>
    /// <param name="since">
    /// Part of the cause: what is done again within it must name the same moment, the beginning of a day for instance.
    /// </param>
    /// <param name="parts">What was done, by whom.</param>
    public static byte[] Of(InteractionKind kind, DateTimeOffset since, params string[] parts)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{kind.Code}");
        foreach (var part in parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"|{part.Length}|{part}");
        }
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), digest);
        var cause = new byte[sizeof(long) + DigestSize];
        BinaryPrimitives.WriteInt64BigEndian(cause, since.ToUnixTimeMilliseconds());
        digest[..DigestSize].CopyTo(cause.AsSpan(sizeof(long)));
        return cause;
    }

    /// <summary>What happens seldom, and once whenever it is.</summary>
    public static byte[] Of(InteractionKind kind, Guid what) =>
        Of(kind, DateTimeOffset.UnixEpoch, what.ToString("N"));
}
