using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>What a person shows to prove which member he is.</summary>
public abstract record MemberProof
{
    private MemberProof() { }

    public abstract BindingMethod Method { get; }

    /// <param name="IdTail">Last four characters of the ID number, normalised.</param>
    public sealed record ByPhone(PhoneNumber Phone, string IdTail) : MemberProof
    {
        public override BindingMethod Method => BindingMethod.PhoneAndIdTail;

        public override string ToString() => nameof(ByPhone);
    }

    /// <param name="CardTail">Last six digits of the card; needed only by who has several.</param>
    public sealed record ByIdNumber(PersonName Name, IdDocument Number, string? CardTail)
        : MemberProof
    {
        public override BindingMethod Method => BindingMethod.NameAndIdNumber;

        public override string ToString() => nameof(ByIdNumber);
    }
}
