using CsCheck;
using WeChatUnion.Domain.Kernel.FairDraw;

namespace WeChatUnion.Domain.Tests.Draws;

public sealed class EntryCodeTests
{
    [Test]
    public void Code_Written_IsAsTheDocumentSays()
    {
        var code = EntryCode.Of([0, 1, 2, 3, 4, 5, 6, 7, 8, 255], 258);
        var bytes = new byte[EntryCode.Size];
        code.Write(bytes);

        Assert.That(bytes, Is.EqualTo(new byte[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 255, 1, 2 }));
        Assert.That($"{code}", Is.EqualTo("000G-40R4-0M30-E27Z-258"));
    }

    [Test]
    public void Code_WrittenAndRead_IsTheSame() =>
        Codes.Sample(code =>
        {
            var bytes = new byte[EntryCode.Size];
            code.Write(bytes);
            return EntryCode.Read(bytes) == code
                && EntryCode.Parse($"{code}") == code
                && EntryCode.Parse($" {code} ".ToLowerInvariant()) == code;
        });

    [Test]
    public void Codes_StandInTheOrderOfTheirBytes() =>
        Gen.Select(Codes, Codes)
            .Sample(pair => Math.Sign(pair.Item1.CompareTo(pair.Item2)) == Order(pair));

    [TestCase("")]
    [TestCase("000G-40R4-0M30-E27Z")]
    [TestCase("000G-40R4-0M30-E27Z-0")]
    [TestCase("000G-40R4-0M30-E27Z-65536")]
    [TestCase("000G-40R4-0M30-E27Z--1")]
    [TestCase("000G-40R4-0M30-E27U-1")]
    [TestCase("000G40R4-0M30-E27Z-1")]
    [TestCase("000-40R4-0M30-E27ZZ-1")]
    public void Parse_WhatIsNoCode_IsNull(string text) =>
        Assert.That(EntryCode.Parse(text), Is.Null);

    internal static Gen<EntryCode> Codes { get; } =
        Gen.Select(Gen.Byte.Array[EntryCode.HolderSize], Gen.Int[1, ushort.MaxValue])
            .Select((holder, number) => EntryCode.Of(holder, number));

    private static int Order((EntryCode, EntryCode) pair)
    {
        var (first, second) = (new byte[EntryCode.Size], new byte[EntryCode.Size]);
        pair.Item1.Write(first);
        pair.Item2.Write(second);
        return Math.Sign(first.AsSpan().SequenceCompareTo(second));
    }
}
