using System.Security.Cryptography;
using CsCheck;
using WeChatUnion.Domain.Kernel.FairDraw;

namespace WeChatUnion.Domain.Tests.Draws;

public sealed class MerkleTreeTests
{
    [Test]
    public void Root_OfAnEmptyList_IsTheHashOfNothing() =>
        Assert.That(new MerkleTree(InventedDraw.Codes(0)).Root, Is.EqualTo(SHA256.HashData([])));

    /// <summary>Around the size whose hashes are kept, and far from it.</summary>
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(1023)]
    [TestCase(1024)]
    [TestCase(1025)]
    [TestCase(2047)]
    [TestCase(3000)]
    public void Root_OfAList_IsThatOfTheStandardsDefinition(int count)
    {
        var codes = InventedDraw.Codes(count);

        Assert.That(new MerkleTree(codes).Root, Is.EqualTo(Defined(codes, 0, count)));
    }

    [Test]
    public void Proof_OfEveryCode_LeadsToTheRoot_AndOfNoOther() =>
        Gen.Select(Gen.OneOf(Gen.Int[1, 70], Gen.Int[1000, 2100]), Gen.Int[0, int.MaxValue])
            .Sample(
                sample =>
                {
                    var (count, any) = sample;
                    var codes = InventedDraw.Codes(count);
                    var tree = new MerkleTree(codes);
                    var index = any % count;
                    var path = tree.ProofOf(index);
                    return MerkleTree.Proves(codes[index], index, count, path, tree.Root)
                        && !MerkleTree.Proves(InventedDraw.Code(-1), index, count, path, tree.Root)
                        && !MerkleTree.Proves(
                            codes[index],
                            index,
                            count,
                            [.. path, tree.Root],
                            tree.Root
                        )
                        && (
                            count == 1
                            || !MerkleTree.Proves(
                                codes[index],
                                index,
                                count,
                                [.. path.Skip(1)],
                                tree.Root
                            )
                        )
                        && (
                            count == 1
                            || !MerkleTree.Proves(codes[index], index ^ 1, count, path, tree.Root)
                        );
                },
                iter: 200
            );

    private static byte[] Defined(CodeList codes, int from, int count)
    {
        if (count == 1)
        {
            return SHA256.HashData([0, .. codes.BytesOf(from)]);
        }
        var left = 1;
        while (left * 2 < count)
        {
            left *= 2;
        }
        return SHA256.HashData([
            1,
            .. Defined(codes, from, left),
            .. Defined(codes, from + left, count - left),
        ]);
    }
}
