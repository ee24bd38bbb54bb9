namespace WeChatUnion.Domain.Cards.Contracts;

/// <summary>A card as the bank must know it. Prints nothing of itself.</summary>
/// <param name="Number">All digits.</param>
/// <param name="Digest">As <see cref="PayoutCard.Digest"/>.</param>
public sealed record OpenPayoutCard(string Number, string Bank, string Digest)
{
    public override string ToString() => nameof(OpenPayoutCard);
}
