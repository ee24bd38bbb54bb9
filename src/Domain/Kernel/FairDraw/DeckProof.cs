using System.Text;
using System.Text.Json.Serialization;

namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <summary>
/// All anybody needs to compute every turn of an instant win anew once it is over: one JSON file, about a byte for each slot. Its form
/// is fixed in docs/fair-draw.md.
/// </summary>
/// <param name="Format"><see cref="FormatName"/>.</param>
/// <param name="Rules">Exactly the text that was published.</param>
/// <param name="Commitment">Published with the rules; hex.</param>
/// <param name="Seed">Told when it was over; hex.</param>
/// <param name="Released">At which slot each part came in, in the order of the rules.</param>
/// <param name="Slots">The kind that fell on each slot, a byte each, in base64: a prize from 0, or the number of prizes for a blank.</param>
public sealed record DeckProof(
    [property: JsonPropertyOrder(0)] string Format,
    [property: JsonPropertyOrder(1)] string Rules,
    [property: JsonPropertyOrder(2)] string Commitment,
    [property: JsonPropertyOrder(3)] string Seed,
    [property: JsonPropertyOrder(4)] IReadOnlyList<long> Released,
    [property: JsonPropertyOrder(5)] byte[] Slots
)
{
    public const string FormatName = "wechatunion-deck-proof/1";

    /// <summary>What follows from rules, seed and the moments of the parts, for so many slots.</summary>
    /// <returns>Null: there were not so many cards by then.</returns>
    public static DeckProof? Of(
        DeckRules rules,
        DrawSecret seed,
        IReadOnlyList<long> released,
        long count
    )
    {
        var slots = new byte[count];
        var left = new int[rules.Prizes.Count + 1];
        var part = 0;
        for (var slot = 0L; slot < count; slot++)
        {
            for (; part < released.Count && released[part] <= slot; part++)
            {
                for (var kind = 0; kind < left.Length; kind++)
                {
                    left[kind] += rules.Releases[part].Cards[kind];
                }
            }
            if (Array.TrueForAll(left, cards => cards == 0))
            {
                return null;
            }
            var drawn = DeckSlot.KindOf(seed.Bytes, slot, left);
            left[drawn]--;
            slots[slot] = (byte)drawn;
        }
        var text = rules.Write();
        return new(
            FormatName,
            text,
            Convert.ToHexStringLower(seed.Commit(rules.Campaign, Encoding.UTF8.GetBytes(text))),
            Convert.ToHexStringLower(seed.Bytes),
            released,
            slots
        );
    }

    public byte[] Write() => ProofJson.WriteBytes(this);

    /// <summary>Null: no proof of this format, or not written as <see cref="Write"/> writes it, to the byte.</summary>
    public static DeckProof? Read(ReadOnlySpan<byte> file) =>
        ProofJson.Read<DeckProof>(file) is { Format: FormatName } proof
        && proof.Write().AsSpan().SequenceEqual(file)
            ? proof
            : null;
}
