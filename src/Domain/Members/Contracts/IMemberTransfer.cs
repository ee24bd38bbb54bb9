using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>Moves a member between unions of the city, for a room in which both have consented.</summary>
public interface IMemberTransfer
{
    /// <summary>
    /// In the caller's unit of work, and what follows from the new standing with it. A member who is there already is left
    /// alone.
    /// </summary>
    /// <param name="from">The union that consented: a member who is in a third one meanwhile does not move.</param>
    /// <param name="source">See <see cref="NewMember.Source"/>.</param>
    /// <returns>Why it cannot be, for staff; null: so it is.</returns>
    Task<Refusal?> MoveAsync(
        MemberId member,
        UnionOrganizationId from,
        UnionOrganizationId to,
        string source,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
