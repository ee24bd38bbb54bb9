using System.Globalization;
using System.Security.Cryptography;

namespace WeChatUnion.Gateway.Tests.Lotteries;

/// <summary>Round 24000000 as drand tells it, and much that is like it.</summary>
internal static class DrandRound
{
    private static readonly string Signature = new('b', 96);

    public static string Randomness { get; } = HashOf(Signature);

    public static string Right { get; } = Round("24000000", Randomness, Signature);

    /// <summary>Right in itself, but another.</summary>
    public static string Next { get; } = Round("24000001", Randomness, Signature);

    public static IEnumerable<TestCaseData> Others()
    {
        yield return Case("the round before", Round("23999999", Randomness, Signature));
        yield return Case("another signature", Round("24000000", Randomness, new('a', 96)));
        yield return Case("another randomness", Round("24000000", HashOf(new('a', 96)), Signature));
        yield return Case("capitals", Round("24000000", Randomness.ToUpperInvariant(), Signature));
        yield return Case(
            "a signature in capitals",
            Round("24000000", Randomness, Signature.ToUpperInvariant())
        );
        yield return Case("half a byte", Round("24000000", Randomness, Signature + "b"));
        yield return Case("no hex", Round("24000000", Randomness, new('z', 96)));
        yield return Case(
            "a signature far too long",
            Round("24000000", HashOf(new('b', 514)), new('b', 514))
        );
        yield return Case("no signature", Round("24000000", HashOf(""), ""));
        yield return Case("nothing of it", "{}");
        yield return Case("nulls", """{"round":24000000,"randomness":null,"signature":null}""");
        yield return Case("null", "null");
        yield return Case("nothing", "");
        yield return Case("a list", "[1,2]");
        yield return Case("half an answer", """{"round":24000000,"randomness":"ab""");
        yield return Case("a page", "<html>502 Bad Gateway</html>");

        static TestCaseData Case(string name, string body) =>
            new TestCaseData(body).SetArgDisplayNames(name);
    }

    private static string Round(string number, string randomness, string signature) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"round":{{number}},"randomness":"{{randomness}}","signature":"{{signature}}"}"""
        );

    private static string HashOf(string signature) =>
        Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(signature)));
}
