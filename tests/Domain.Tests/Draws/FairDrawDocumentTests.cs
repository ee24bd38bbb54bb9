using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WeChatUnion.Domain.Kernel.FairDraw;

namespace WeChatUnion.Domain.Tests.Draws;

/// <summary>The example of docs/fair-draw.md is what this code computes: the document is right, or a test says otherwise.</summary>
public sealed class FairDrawDocumentTests
{
    private ILookup<string, string> said = null!;
    private DrawRules rules = null!;
    private DrawBeacon beacon = null!;
    private CodeList codes = null!;

    private DrawSecret Secret => new(Convert.FromHexString(One("secret")));

    [OneTimeSetUp]
    public void ReadDocument()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "fair-draw.md");
        said = File.ReadAllText(path)
            .Split("```")[^2]
            .Split('\n')
            .Skip(1)
            .Select(line => line.Split(": ", 2))
            .Where(line => line.Length == 2)
            .ToLookup(line => line[0], line => line[1]);
        rules = DrawRules.Read(One("rules"))!;
        var value = One("public value").Split(':');
        beacon = new(value[0], value[1], value[2]);
        codes = CodeList.Read(
            said["code"].SelectMany(line => Convert.FromHexString(line.Split(' ')[0])).ToArray()
        )!;
    }

    [Test]
    public void Rules_AndTheirCommitment_AreThoseOfTheDocument()
    {
        var bytes = Encoding.UTF8.GetBytes(One("rules"));

        Assert.That(rules.Write(), Is.EqualTo(One("rules")));
        Assert.That(TextOf(bytes.Length), Is.EqualTo(One("rules bytes")));
        Assert.That(HexOf(SHA256.HashData(bytes)), Is.EqualTo(One("rules SHA-256")));
        Assert.That(
            HexOf(rules.Campaign.ToByteArray(bigEndian: true)),
            Is.EqualTo(One("campaign"))
        );
        Assert.That(HexOf(Secret.Commit(rules.Campaign, bytes)), Is.EqualTo(One("commitment")));
    }

    [Test]
    public void Codes_AndTheirTree_AreThoseOfTheDocument()
    {
        var tree = new MerkleTree(codes);
        var all = Enumerable.Range(0, codes.Count).ToList();

        Assert.That(
            all.Select(at => $"{HexOf(codes.BytesOf(at))} {codes[at]}"),
            Is.EqualTo(said["code"])
        );
        Assert.That(all.Select(at => RootOf(at, 1)), Is.EqualTo(said["leaf"]));
        Assert.That(RootOf(0, 2), Is.EqualTo(One("node 1-2")));
        Assert.That(RootOf(2, 2), Is.EqualTo(One("node 3-4")));
        Assert.That(RootOf(0, 4), Is.EqualTo(One("node 1-4")));
        Assert.That(HexOf(tree.Root), Is.EqualTo(One("root")));
    }

    [Test]
    public void Seed_AndScores_AreThoseOfTheDocument()
    {
        var seed = Secret.SeedWith(beacon.ToBytes(), Convert.FromHexString(One("root")));

        Assert.That(HexOf(beacon.ToBytes()), Is.EqualTo(One("public value bytes")));
        Assert.That(HexOf(seed), Is.EqualTo(One("seed")));
        Assert.That(
            Enumerable
                .Range(0, codes.Count)
                .Select(at => HexOf(HMACSHA256.HashData(seed, codes.BytesOf(at)))),
            Is.EqualTo(said["score"])
        );
    }

    [Test]
    public void Proof_OfTheDocumentsDraw_NamesItsWinners()
    {
        var proof = DrawProof.Of(One("rules"), One("commitment"), Secret, beacon, codes);
        var file = proof.Write();

        Assert.That(proof.Winners[0], Is.EqualTo(said["winner 1"]));
        Assert.That(proof.Winners[1], Is.EqualTo(said["winner 2"]));
        Assert.That(proof.Successors, Is.EqualTo(said["successor"]));
        Assert.That(TextOf(file.Length), Is.EqualTo(One("proof bytes")));
        Assert.That(HexOf(SHA256.HashData(file)), Is.EqualTo(One("proof SHA-256")));
        Assert.That(ProofCheck.Run(file).Findings, Is.Empty);
    }

    private string One(string name) => said[name].Single();

    private string RootOf(int from, int count) =>
        HexOf(
            new MerkleTree(
                CodeList.Read(codes.Packed.Slice(from * EntryCode.Size, count * EntryCode.Size))!
            ).Root
        );

    private static string HexOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);

    private static string TextOf(int number) => number.ToString(CultureInfo.InvariantCulture);
}
