using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <summary>
/// An entry as the member it is against may read it: what it forbids, how long, the kind of reason, and what became of his
/// appeal. Not what it rests on, which may speak of others, and nobody of the staff.
/// </summary>
/// <param name="Reason">Null for an entry against his union: he is not accused of anything.</param>
/// <param name="Until">The last day.</param>
/// <param name="IsLifted">Ended early; it forbids nothing any more.</param>
/// <param name="AppealUntil">The last Shanghai day on which he may appeal; null when he may not, or has appealed.</param>
public sealed record OwnListing(
    ListingId Id,
    ListLevel Level,
    ListingReason? Reason,
    DateOnly From,
    DateOnly Until,
    bool IsLifted,
    DateOnly? AppealUntil,
    OwnAppeal? Appeal
);

/// <param name="AnswerBy">The last Shanghai day for an answer.</param>
/// <param name="Granted">Null: it waits. True: the entry was lifted.</param>
public sealed record OwnAppeal(DateOnly MadeOn, DateOnly AnswerBy, bool? Granted);
