using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Crowd.Timing;

/// <summary>Proofs that are all refused with the same words, for different reasons.</summary>
internal static class ProofKinds
{
    public const string UnknownPhone = "unknown phone";
    public const string WrongTail = "known phone, wrong tail";
    public const string UnknownId = "unknown ID";
    public const string WrongName = "known ID, wrong name";

    /// <summary>The same kind under another name: what the measurement itself can tell apart.</summary>
    public const string Control = "unknown phone again";

    /// <summary>As many strangers as members, so that each is asked for equally often.</summary>
    private static readonly DemoPerson[] Members = [.. DemoRegister.Examples.Take(4)];

    public static IReadOnlyList<string> All { get; } =
    [UnknownPhone, Control, WrongTail, UnknownId, WrongName];

    public static IReadOnlyList<(string One, string Other)> ToCompare { get; } =
    [(UnknownPhone, Control), (UnknownPhone, WrongTail), (UnknownId, WrongName)];

    public static (string Path, object Body) Make(string kind, Random random)
    {
        var pick = random.Next(Members.Length);
        return kind switch
        {
            UnknownPhone => ByPhone($"1549999000{pick}"),
            Control => ByPhone($"1549999100{pick}"),
            WrongTail => ByPhone(Members[pick].Phone),
            UnknownId => ById(Stranger(pick)),
            WrongName => ById(Members[pick].IdNumber),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static (string, object) ByPhone(string phone) =>
        ("/api/v1/card/verify/phone", new { phone, idTail = "0000" });

    private static (string, object) ById(string idNumber) =>
        ("/api/v1/card/verify/name", new { name = "陈不知", idNumber });

    private static string Stranger(int pick)
    {
        var first17 = $"35029919900101{pick:D3}";
        return first17 + IdNumber.CheckDigit(first17);
    }
}
