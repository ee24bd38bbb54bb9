using System.Buffers;
using System.Globalization;

namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <param name="Rules">Null: they could not be read.</param>
/// <param name="Slots">That were drawn.</param>
/// <param name="Wins">Among them.</param>
public sealed record DeckReport(
    DeckRules? Rules,
    int Slots,
    int Wins,
    IReadOnlyList<ProofFinding> Findings
)
{
    public bool Holds => Findings.Count == 0;
}

/// <summary>Computes every slot of an instant win anew from its proof alone and tells what differs.</summary>
public static class DeckCheck
{
    public static DeckReport Run(ReadOnlySpan<byte> file)
    {
        if (DeckProof.Read(file) is not { } proof)
        {
            return new(null, 0, 0, [new(ProofFault.Unreadable, "", DeckProof.FormatName)]);
        }
        if (DeckRules.Read(proof.Rules) is not { } rules || rules.Write() != proof.Rules)
        {
            return new(null, 0, 0, [new(ProofFault.Rules, "", DeckRules.FormatName)]);
        }
        return new(
            rules,
            proof.Slots.Length,
            proof.Slots.Count(kind => kind < rules.Prizes.Count),
            [.. Findings(proof, rules)]
        );
    }

    private static IEnumerable<ProofFinding> Findings(DeckProof proof, DeckRules rules)
    {
        var seed = new byte[DrawSecret.Size];
        if (
            Convert.FromHexString(proof.Seed, seed, out _, out var written) != OperationStatus.Done
            || written != seed.Length
            || proof.Released.Count > rules.Releases.Count
            || proof.Released.Any(at => at < 0 || at > proof.Slots.Length)
            || proof.Released.Zip(proof.Released.Skip(1)).Any(pair => pair.First > pair.Second)
        )
        {
            yield return new(ProofFault.Unreadable, "", DeckProof.FormatName);
            yield break;
        }
        var anew = DeckProof.Of(rules, new(seed), proof.Released, proof.Slots.Length);
        if (anew is null)
        {
            yield return new(
                ProofFault.Count,
                proof.Slots.Length.ToString(CultureInfo.InvariantCulture),
                ""
            );
            yield break;
        }
        if (anew.Commitment != proof.Commitment)
        {
            yield return new(ProofFault.Commitment, proof.Commitment, anew.Commitment);
        }
        var at = anew.Slots.AsSpan().CommonPrefixLength(proof.Slots);
        if (at < proof.Slots.Length)
        {
            yield return new(
                ProofFault.Winners,
                string.Create(CultureInfo.InvariantCulture, $"{at}:{proof.Slots[at]}"),
                string.Create(CultureInfo.InvariantCulture, $"{at}:{anew.Slots[at]}")
            );
        }
    }
}
