using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases;

/// <summary>The room's port for writing. What it finds is tracked, unless it says otherwise.</summary>
public interface ICaseStore
{
    Task<Case?> FindAsync(CaseId id, CancellationToken cancel);

    /// <summary>The case of this person or member that counts for the round: filled in, under way or done; null: none does.</summary>
    Task<Case?> FindCountingAsync(
        PersonId person,
        MemberId? member,
        string kind,
        string round,
        CancellationToken cancel
    );

    /// <summary>
    /// What this person or member has to go on with in any round of the kind, begun or sent back and in time; what ends first
    /// comes first.
    /// </summary>
    Task<IReadOnlyList<Case>> FindOpenAsync(
        PersonId person,
        MemberId? member,
        string kind,
        DateTimeOffset now,
        CancellationToken cancel
    );

    Task<IReadOnlyList<Case>> FindOfPersonAsync(PersonId person, CancellationToken cancel);

    Task<IReadOnlyList<Case>> FindOfMemberAsync(MemberId member, CancellationToken cancel);

    /// <summary>Of these persons those who have a case; nothing is tracked.</summary>
    Task<IReadOnlyCollection<PersonId>> FindOwnersAsync(
        IReadOnlyCollection<PersonId> persons,
        CancellationToken cancel
    );

    /// <summary>Handed in and not checked yet, oldest first, without those whose photos are not ready.</summary>
    /// <param name="waitedFrom">Those handed in by then are not waited for any longer.</param>
    /// <param name="skip">So many of the oldest are passed over.</param>
    Task<IReadOnlyList<CaseId>> FindSubmittedAsync(
        DateTimeOffset waitedFrom,
        int skip,
        int limit,
        CancellationToken cancel
    );

    /// <summary>Drafts and returned cases whose time ran out.</summary>
    Task<IReadOnlyList<CaseId>> FindLapsedAsync(
        DateTimeOffset now,
        int limit,
        CancellationToken cancel
    );

    /// <summary>Drafts and returned cases whose time ends by then, untouched since, and whose members were not told of it yet. None of an officer's drafts.</summary>
    Task<IReadOnlyList<CaseId>> FindEndingAsync(
        DateTimeOffset now,
        DateTimeOffset by,
        DateTimeOffset untouchedSince,
        int limit,
        CancellationToken cancel
    );

    /// <summary>
    /// Notes that the member is reminded of the deadline as it stands, in the transaction that the caller's save will commit.
    /// False: he was, or there is none, and nothing was changed.
    /// </summary>
    Task<bool> TryRemindAsync(CaseId id, CancellationToken cancel);

    /// <summary>Cases on a level where silence has become a yes.</summary>
    Task<IReadOnlyList<CaseId>> FindSilentAsync(
        DateTimeOffset now,
        int limit,
        CancellationToken cancel
    );

    /// <summary>In review on desks of unions that were merged or abolished.</summary>
    Task<IReadOnlyList<CaseId>> FindStrandedAsync(int limit, CancellationToken cancel);

    /// <summary>Over their time on this level and not escalated.</summary>
    Task<IReadOnlyList<CaseId>> FindOverdueAsync(
        DateTimeOffset now,
        int limit,
        CancellationToken cancel
    );

    /// <summary>Whether one of these accounts decided on this revision before, on any level or in an earlier hearing.</summary>
    Task<bool> HasReviewedAsync(
        Case one,
        IReadOnlyCollection<StaffAccountId> hand,
        CancellationToken cancel
    );

    /// <summary>Accounts that handed it in for the member, this time or before.</summary>
    Task<IReadOnlyList<StaffAccountId>> FindFilersAsync(CaseId id, CancellationToken cancel);

    /// <summary>What the last decision said; empty: nothing.</summary>
    Task<IReadOnlyList<CaseRemark>> FindRemarksAsync(CaseId id, CancellationToken cancel);

    /// <summary>
    /// Takes an amount out of what a fund has left, in the transaction that the caller's save will commit. False: so much is
    /// not left, and nothing was taken.
    /// </summary>
    Task<bool> ReserveAsync(CaseFundId fund, long cents, CancellationToken cancel);

    /// <summary>Gives reserved money back, likewise.</summary>
    Task GiveBackAsync(CaseFundId fund, long cents, CancellationToken cancel);

    /// <summary>Others of the round that were handed in, still count, and have one of these keys.</summary>
    Task<IReadOnlyList<Case>> FindClashingAsync(
        Case one,
        IReadOnlyList<CaseKey> keys,
        CancellationToken cancel
    );

    Task<IReadOnlyList<CaseKey>> FindKeysAsync(Case one, CancellationToken cancel);

    void Add(CaseKey key);

    /// <summary>Its keys from now on.</summary>
    Task ReplaceKeysAsync(Case one, IReadOnlyList<CaseKey> keys, CancellationToken cancel);

    /// <summary>
    /// Numbers of those of these cases that were handed in, by id. Without what the same person or member took back or let lapse
    /// in the same round: who begins anew shows the same again.
    /// </summary>
    Task<IReadOnlyDictionary<CaseId, string>> FindRivalsAsync(
        Case one,
        IReadOnlyCollection<CaseId> ids,
        CancellationToken cancel
    );

    void Add(Case one);

    void Add(CaseRevision revision);

    void Add(CaseCheck check);

    void Add(CaseReview review);

    void Add(CaseEvent happened);
}
