using System.Security.Cryptography;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>
/// Which code a member has in one draw: HMAC of the member under the draw's own key, so that an entry is written without being
/// looked up first, a member's entries share their holder, and nobody without the key tells whose a code is.
/// </summary>
public sealed class HolderCodes(byte[] key)
{
    public const int KeySize = 32;

    /// <param name="number">Of the member's entry, from 1.</param>
    public EntryCode Of(MemberId member, int number)
    {
        const int Id = 16;
        Span<byte> id = stackalloc byte[Id];
        member.Value.TryWriteBytes(id, bigEndian: true, out _);
        Span<byte> holder = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, id, holder);
        return EntryCode.Of(holder[..EntryCode.HolderSize], number);
    }
}
