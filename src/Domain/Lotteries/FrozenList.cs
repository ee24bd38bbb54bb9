using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Kernel.FairDraw;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>Who takes part, from the moment it was closed. One for a campaign; nothing of it ever changes.</summary>
public sealed class FrozenList
{
    public const string Table = "lotteries_lists";

    private FrozenList() { }

    /// <summary>The campaign's.</summary>
    public CampaignId Id { get; private set; }

    public DateTimeOffset FrozenAt { get; private set; }

    public int Count { get; private set; }

    /// <summary>64 hex digits.</summary>
    public string Root { get; private set; } = null!;

    /// <summary>Entries whose members were not eligible any more at closing.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The <see cref="CodeList"/>, packed: 12 bytes for each.</summary>
    public byte[] Codes { get; private set; } = null!;

    public static FrozenList Of(CampaignId id, CodeList codes, int leftOut, DateTimeOffset now) =>
        new()
        {
            Id = id,
            FrozenAt = now,
            Count = codes.Count,
            Root = Convert.ToHexStringLower(new MerkleTree(codes).Root),
            LeftOut = leftOut,
            Codes = codes.Packed.ToArray(),
        };

    public CodeList ReadCodes() =>
        CodeList.Read(Codes) ?? throw new InvalidOperationException("The frozen list is damaged.");
}
