using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Duplicates;

/// <summary>Two entries of the register that may be one person: merged by two accounts, or dismissed for good.</summary>
public sealed class MemberDuplicate
{
    public const string Table = "members_duplicates";
    public const string OncePerPair = "ux_members_duplicates_pair";
    public const int MaxReasonLength = 200;

    private MemberDuplicate() { }

    public MemberDuplicateId Id { get; private set; }

    /// <summary>The lesser of the two ids, so that a pair has one order.</summary>
    public MemberId FirstId { get; private set; }

    public MemberId SecondId { get; private set; }

    public DuplicateReason Reason { get; private set; }

    public DuplicateState State { get; private set; }

    public DateTimeOffset FoundAt { get; private set; }

    /// <summary>Which of the two shall go on, once that is proposed.</summary>
    public MemberId? KeptId { get; private set; }

    public StaffAccountId? ProposedById { get; private set; }

    public DateTimeOffset? ProposedAt { get; private set; }

    /// <summary>Null also when a merge of one of the two with a third ended the pair.</summary>
    public StaffAccountId? DecidedById { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecisionReason { get; private set; }

    /// <summary>Rises with each change; a change made on an older one is refused by the database.</summary>
    public int Version { get; private set; }

    public bool IsPending => State is DuplicateState.Open or DuplicateState.Proposed;

    public static MemberDuplicate Of(
        MemberId one,
        MemberId other,
        DuplicateReason reason,
        DateTimeOffset now
    )
    {
        var inOrder = one.Value.CompareTo(other.Value) < 0;
        return new()
        {
            Id = MemberDuplicateId.New(),
            FirstId = inOrder ? one : other,
            SecondId = inOrder ? other : one,
            Reason = reason,
            State = DuplicateState.Open,
            FoundAt = now,
        };
    }

    public bool Holds(MemberId member) => FirstId == member || SecondId == member;

    /// <summary>The merge that is proposed; null when none is.</summary>
    public MemberMerge? Proposal() =>
        KeptId is { } kept ? new(kept == FirstId ? SecondId : FirstId, kept) : null;

    public void Propose(MemberId kept, StaffAccountId by, DateTimeOffset now)
    {
        (State, KeptId, ProposedById, ProposedAt) = (DuplicateState.Proposed, kept, by, now);
        Version++;
    }

    /// <param name="state">Merged, NotSame or Obsolete.</param>
    public void Decide(
        DuplicateState state,
        StaffAccountId? by,
        DateTimeOffset now,
        string? reason = null
    )
    {
        (State, DecidedById, DecidedAt, DecisionReason) = (state, by, now, reason);
        Version++;
    }
}
