using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// Short-lived proof that a person showed to be a member. The holder carries an opaque token, the
/// database only its digest; it opens nothing in the hands of another person.
/// </summary>
public sealed class VerificationTicket
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private VerificationTicket() { }

    public VerificationTicketId Id { get; private set; }

    /// <summary>SHA-256 of the token, 64 hex digits.</summary>
    public string TokenDigest { get; private set; } = null!;

    public PersonId PersonId { get; private set; }

    public MemberId MemberId { get; private set; }

    public MemberCardId CardId { get; private set; }

    public BindingMethod Method { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <returns>The ticket to store and the token to hand out.</returns>
    public static (VerificationTicket Ticket, string Token) Issue(
        PersonId person,
        MemberCard card,
        BindingMethod method,
        DateTimeOffset now
    )
    {
        var token = OpaqueToken.New();
        var ticket = new VerificationTicket
        {
            Id = VerificationTicketId.New(),
            TokenDigest = DigestOf(token),
            PersonId = person,
            MemberId = card.MemberId,
            CardId = card.Id,
            Method = method,
            ExpiresAt = now + Lifetime,
        };
        return (ticket, token);
    }

    public static string DigestOf(string token) => OpaqueToken.DigestOf(token);

    public bool OpensFor(PersonId person, DateTimeOffset now) =>
        PersonId == person && now < ExpiresAt;

    internal void MoveTo(PersonId person) => PersonId = person;
}
