using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Domain.Cards.Contracts;

/// <summary>Which member stands behind a person, for rooms that give members something.</summary>
public interface IBoundMembers
{
    /// <summary>
    /// The member whose card this person has bound and who is in membership at this moment. When the standing was lost the
    /// binding is suspended at once, apart from the caller's unit of work: ask before the first save. Null: nothing is to
    /// be given.
    /// </summary>
    Task<BoundMember?> FindActiveAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
