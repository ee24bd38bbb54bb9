using System.Text;
using WeChatUnion.Domain.Kernel.FairDraw;

namespace WeChatUnion.Domain.Tests.Draws;

public sealed class ProofCheckTests
{
    [Test]
    public void Proof_OfADraw_Holds() =>
        Assert.That(ProofCheck.Run(InventedDraw.Proof(40).Write()).Findings, Is.Empty);

    [Test]
    public void Proof_WithoutTheSecret_HoldsByThePublicValueAlone()
    {
        var proof = DrawProof.Of(
            InventedDraw.Rules(2, 1, 9).Write(),
            InventedDraw.Proof(90).Commitment,
            secret: null,
            InventedDraw.Beacon,
            InventedDraw.Codes(90)
        );

        Assert.That(ProofCheck.Run(proof.Write()).Findings, Is.Empty);
        Assert.That(proof.Winners, Is.Not.EqualTo(InventedDraw.Proof(90, 2, 1, 9).Winners));
    }

    /// <summary>Also where the change would mean the same, as a capital letter in a hash.</summary>
    [Test]
    public void Proof_WithAnyBitTurned_DoesNotHold()
    {
        var file = InventedDraw.Proof(12).Write();
        for (var at = 0; at < file.Length; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                file[at] ^= (byte)(1 << bit);
                Assert.That(ProofCheck.Run(file).Holds, Is.False, $"byte {at}, bit {bit}");
                file[at] ^= (byte)(1 << bit);
            }
        }
        Assert.That(ProofCheck.Run(file).Holds, "it was whole again each time");
    }

    private static IEnumerable<TestCaseData> Lies()
    {
        var other = InventedDraw.Proof(41);
        yield return Lie(ProofFault.Commitment, proof => proof with { Commitment = other.Root });
        yield return Lie(
            ProofFault.Commitment,
            proof => proof with { Rules = proof.Rules.Replace("每人一次", "每人两次") }
        );
        yield return Lie(
            ProofFault.Beacon,
            proof => proof with { Beacon = proof.Beacon with { Issue = "2026142" } }
        );
        yield return Lie(
            ProofFault.Winners,
            proof => proof with { Beacon = proof.Beacon with { Value = "010512192733+09" } }
        );
        yield return Lie(ProofFault.Count, proof => proof with { Count = 41 });
        yield return Lie(ProofFault.Root, proof => proof with { Root = other.Root });
        yield return Lie(ProofFault.Root, proof => proof with { Codes = proof.Codes[12..] });
        yield return Lie(ProofFault.Codes, proof => proof with { Codes = proof.Codes[1..] });
        yield return Lie(
            ProofFault.Codes,
            proof => proof with { Codes = [.. proof.Codes[12..], .. proof.Codes[..12]] }
        );
        yield return Lie(
            ProofFault.Winners,
            proof => proof with { Winners = [proof.Winners[1], proof.Winners[0]] }
        );
        yield return Lie(
            ProofFault.Winners,
            proof => proof with { Winners = [.. proof.Winners, []] }
        );
        yield return Lie(
            ProofFault.Successors,
            proof => proof with { Successors = [.. proof.Successors.Reverse()] }
        );
        yield return Lie(ProofFault.Unreadable, proof => proof with { Format = "other/1" });
        yield return Lie(ProofFault.Rules, proof => proof with { Rules = "{}" });

        static TestCaseData Lie(ProofFault fault, Func<DrawProof, DrawProof> change) =>
            new(fault, change);
    }

    [TestCaseSource(nameof(Lies))]
    public void Proof_ThatLies_IsToldWhere(ProofFault fault, Func<DrawProof, DrawProof> change)
    {
        var report = ProofCheck.Run(change(InventedDraw.Proof(40)).Write());

        Assert.That(report.Findings.Select(finding => finding.Fault), Does.Contain(fault));
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("{\"format\":\"wechatunion-draw-proof/1\"}")]
    public void File_ThatIsNoProof_IsUnreadable(string text)
    {
        var report = ProofCheck.Run(Encoding.UTF8.GetBytes(text));

        Assert.That(report.Findings.Single().Fault, Is.EqualTo(ProofFault.Unreadable));
    }
}
