using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Kernel.FairDraw;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>The draw of a campaign: one row, and its proof as everybody gets it. There is no second one.</summary>
public sealed class LotteryDraw
{
    public const string Table = "lotteries_draws";
    public const int MaxNameLength = 32;

    private LotteryDraw() { }

    /// <summary>The campaign's.</summary>
    public CampaignId Id { get; private set; }

    public DateTimeOffset DrawnAt { get; private set; }

    public string Source { get; private set; } = null!;

    public string Issue { get; private set; } = null!;

    public string Value { get; private set; } = null!;

    /// <summary>Codes of those who follow, packed: 12 bytes for each.</summary>
    public byte[] Successors { get; private set; } = null!;

    /// <summary>The proof file, to the byte.</summary>
    public byte[] Proof { get; private set; } = null!;

    public static LotteryDraw Of(CampaignId id, DrawProof proof, DateTimeOffset now) =>
        new()
        {
            Id = id,
            DrawnAt = now,
            Source = proof.Beacon.Source,
            Issue = proof.Beacon.Issue,
            Value = proof.Beacon.Value,
            Successors = [.. proof.Successors.SelectMany(Convert.FromHexString)],
            Proof = proof.Write(),
        };

    /// <param name="packed">As <see cref="Successors"/>.</param>
    public static IEnumerable<EntryCode> ReadSuccessors(byte[] packed)
    {
        for (var i = 0; i < packed.Length; i += EntryCode.Size)
        {
            yield return EntryCode.Read(packed.AsSpan(i, EntryCode.Size));
        }
    }
}
