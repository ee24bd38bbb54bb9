using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards.Contracts;

/// <summary>A card money may go to.</summary>
/// <param name="Digest">Keyed digest of its number, 64 hex digits.</param>
/// <param name="IsHeld">Taken over lately, see <see cref="IPayoutHold"/>: nothing goes to it now.</param>
public sealed record PayoutCard(MemberId Member, MemberCardId Card, string Digest, bool IsHeld);
