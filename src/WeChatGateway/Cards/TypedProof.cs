using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Gateway.Cards;

/// <summary>What a member typed, on a page or in the mini-program, as a proof.</summary>
internal static class TypedProof
{
    private const int IdTailLength = 4;
    private const int CardTailLength = 6;

    private static readonly Refusal IdTailInvalid = new(
        "cards.id-tail-invalid",
        "请填身份证号最后 4 位，末位是 X 也算一位。"
    );

    private static readonly Refusal CardTailInvalid = new(
        "cards.card-tail-invalid",
        "请填卡号最后 6 位数字；只有一张卡可以不填。"
    );

    public static Outcome<MemberProof> ByPhone(PhoneNumber phone, string? idTail) =>
        Typed.Tail(idTail, IdTailLength) is { } tail
            ? new MemberProof.ByPhone(phone, tail)
            : IdTailInvalid;

    public static Outcome<MemberProof> ByIdNumber(string? name, string? idNumber, string? cardTail)
    {
        var parsedName = PersonName.Parse(name);
        if (!parsedName.Succeeded)
        {
            return parsedName.Refusal;
        }
        var number = IdDocument.Parse(idNumber);
        if (!number.Succeeded)
        {
            return number.Refusal;
        }
        var tail = Typed.Tail(cardTail, CardTailLength);
        return tail is null && !string.IsNullOrWhiteSpace(cardTail)
            ? CardTailInvalid
            : new MemberProof.ByIdNumber(parsedName.Value, number.Value, tail);
    }
}
