using System.Globalization;

namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <summary>Computes a draw anew from its proof alone and tells what differs.</summary>
public static class ProofCheck
{
    private const string Nobody = "-";

    public static ProofReport Run(ReadOnlySpan<byte> file)
    {
        if (DrawProof.Read(file) is not { } proof)
        {
            return new(null, null, [new(ProofFault.Unreadable, "", DrawProof.FormatName)]);
        }
        if (DrawRules.Read(proof.Rules) is not { } rules)
        {
            return new(proof, null, [new(ProofFault.Rules, "", DrawRules.FormatName)]);
        }
        return new(proof, rules, [.. Findings(proof, rules)]);
    }

    private static IEnumerable<ProofFinding> Findings(DrawProof proof, DrawRules rules)
    {
        if (!IsNamed(proof.Beacon, rules))
        {
            yield return new(ProofFault.Beacon, proof.Beacon.Name, rules.Beacon.Name);
            yield break;
        }
        if (CodeList.Read(proof.Codes) is not { } codes)
        {
            yield return new(ProofFault.Codes, "", "");
            yield break;
        }
        if (!TrySecretOf(proof, out var secret))
        {
            yield return new(ProofFault.Commitment, proof.Secret ?? Nobody, Nobody);
            yield break;
        }
        var anew = DrawProof.Of(proof.Rules, proof.Commitment, secret, proof.Beacon, codes);
        if (anew.Commitment != proof.Commitment)
        {
            yield return new(ProofFault.Commitment, proof.Commitment, anew.Commitment);
        }
        if (anew.Count != proof.Count)
        {
            yield return new(ProofFault.Count, TextOf(proof.Count), TextOf(anew.Count));
        }
        if (anew.Root != proof.Root)
        {
            yield return new(ProofFault.Root, proof.Root, anew.Root);
        }
        if (anew.Winners.Count != proof.Winners.Count)
        {
            yield return new(
                ProofFault.Winners,
                TextOf(proof.Winners.Count),
                TextOf(anew.Winners.Count)
            );
        }
        else if (FirstOther(WinnersOf(proof), WinnersOf(anew)) is var (won, should))
        {
            yield return new(ProofFault.Winners, won, should);
        }
        if (FirstOther(proof.Successors, anew.Successors) is var (next, expected))
        {
            yield return new(ProofFault.Successors, next, expected);
        }
    }

    private static bool IsNamed(DrawBeacon beacon, DrawRules rules) =>
        (rules.Beacon.IsOf(beacon) || rules.Fallback.IsOf(beacon))
        && beacon.ToBytes().Length <= DrawBeacon.MaxBytes;

    private static bool TrySecretOf(DrawProof proof, out DrawSecret? secret)
    {
        secret = null;
        if (proof.Secret is null)
        {
            return true;
        }
        var bytes = new byte[DrawSecret.Size];
        var read = Convert.FromHexString(proof.Secret, bytes, out _, out var written);
        secret = new(bytes);
        return read == System.Buffers.OperationStatus.Done
            && written == bytes.Length
            && proof.Secret == Convert.ToHexStringLower(bytes);
    }

    /// <summary>Each with its prize, so that the same people with other prizes are others.</summary>
    private static List<string> WinnersOf(DrawProof proof) =>
        [
            .. proof.Winners.SelectMany(
                (codes, prize) => codes.Select(code => $"{prize + 1}:{code}")
            ),
        ];

    private static (string Stated, string Computed)? FirstOther(
        IReadOnlyList<string> stated,
        IReadOnlyList<string> computed
    )
    {
        var at = 0;
        while (at < stated.Count && at < computed.Count && stated[at] == computed[at])
        {
            at++;
        }
        return at == stated.Count && at == computed.Count
            ? null
            : (stated.ElementAtOrDefault(at) ?? Nobody, computed.ElementAtOrDefault(at) ?? Nobody);
    }

    private static string TextOf(int number) => number.ToString(CultureInfo.InvariantCulture);
}
