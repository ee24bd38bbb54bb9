using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>Who takes part: a member, and the person his card is bound to.</summary>
public sealed record Entrant(PersonId Person, MemberId Member);
