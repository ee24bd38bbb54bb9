using System.Text;
using System.Text.Json.Serialization;

namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <summary>
/// All anybody needs to compute a draw anew: one JSON file, about 16 bytes for each entry. Its form is fixed in docs/fair-draw.md;
/// hashes and codes are lower-case hex.
/// </summary>
/// <param name="Format"><see cref="FormatName"/>.</param>
/// <param name="Rules">Exactly the text that was published.</param>
/// <param name="Commitment">Published with the rules.</param>
/// <param name="Secret">Told after the draw; null: it was not told in time, and 32 zero bytes stand for it.</param>
/// <param name="Beacon">The public value that counted.</param>
/// <param name="Count">Of codes in the frozen list.</param>
/// <param name="Root">Of the frozen list; published when it was frozen.</param>
/// <param name="Codes">The list, packed; in base64.</param>
/// <param name="Winners">Codes of each prize, in the order of the rules.</param>
/// <param name="Successors">In the order they follow.</param>
public sealed record DrawProof(
    [property: JsonPropertyOrder(0)] string Format,
    [property: JsonPropertyOrder(1)] string Rules,
    [property: JsonPropertyOrder(2)] string Commitment,
    [property: JsonPropertyOrder(3)] string? Secret,
    [property: JsonPropertyOrder(4)] DrawBeacon Beacon,
    [property: JsonPropertyOrder(5)] int Count,
    [property: JsonPropertyOrder(6)] string Root,
    [property: JsonPropertyOrder(7)] byte[] Codes,
    [property: JsonPropertyOrder(8)] IReadOnlyList<IReadOnlyList<string>> Winners,
    [property: JsonPropertyOrder(9)] IReadOnlyList<string> Successors
)
{
    public const string FormatName = "wechatunion-draw-proof/1";

    /// <summary>The draw and its proof: what <see cref="FairDraw.Compute"/> gives for these, and nothing else.</summary>
    /// <param name="rules">As <see cref="DrawRules.Write"/> wrote them when they were published.</param>
    /// <param name="secret">Null: withheld; then the commitment stays as it was published.</param>
    public static DrawProof Of(
        string rules,
        string commitment,
        DrawSecret? secret,
        DrawBeacon beacon,
        CodeList codes
    )
    {
        var read =
            DrawRules.Read(rules)
            ?? throw new ArgumentException("No rules of a draw.", nameof(rules));
        var root = new MerkleTree(codes).Root;
        var result = FairDraw.Compute(
            (secret ?? DrawSecret.Withheld).SeedWith(beacon.ToBytes(), root),
            codes,
            [.. read.Prizes.Select(prize => prize.Count)],
            read.Successors
        );
        return new(
            FormatName,
            rules,
            secret is null
                ? commitment
                : HexOf(secret.Commit(read.Campaign, Encoding.UTF8.GetBytes(rules))),
            secret is null ? null : HexOf(secret.Bytes),
            beacon,
            codes.Count,
            HexOf(root),
            codes.Packed.ToArray(),
            [
                .. read.Prizes.Select(
                    (_, prize) =>
                        (IReadOnlyList<string>)
                            [
                                .. result
                                    .Winners.Where(one => one.Prize == prize)
                                    .Select(one => HexOf(one.Code)),
                            ]
                ),
            ],
            [.. result.Successors.Select(HexOf)]
        );
    }

    public byte[] Write() => ProofJson.WriteBytes(this);

    /// <summary>Null: no proof of this format, or not written as <see cref="Write"/> writes it, to the byte.</summary>
    public static DrawProof? Read(ReadOnlySpan<byte> file) =>
        ProofJson.Read<DrawProof>(file) is { Format: FormatName } proof
        && proof.Write().AsSpan().SequenceEqual(file)
            ? proof
            : null;

    private static string HexOf(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private static string HexOf(EntryCode code)
    {
        Span<byte> bytes = stackalloc byte[EntryCode.Size];
        code.Write(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
