using System.Text;
using WeChatUnion.Infrastructure.Privacy;

namespace WeChatUnion.Infrastructure.Conversations.Inbox;

/// <summary>Seals callback bodies, each bound to its own record.</summary>
public sealed class InboxPayload(SealRing ring)
{
    private static readonly byte[] Column = Encoding.ASCII.GetBytes(
        "conversations_inbox\npayload\n"
    );

    public byte[] Seal(ReadOnlySpan<byte> body, byte[] key) => ring.Seal(body, [.. Column, .. key]);

    /// <exception cref="System.Security.Cryptography.CryptographicException">Altered or moved.</exception>
    public byte[] Open(InboxEntry entry) => ring.Open(entry.Payload, [.. Column, .. entry.Key]);
}
