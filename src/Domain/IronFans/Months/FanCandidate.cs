using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>
/// One of the first of a month, as it was closed. Place and numbers never change; editors may leave a candidate out with a reason,
/// and nobody can put one in.
/// </summary>
public sealed class FanCandidate
{
    public const int MaxNameLength = 20;
    public const int MaxCodeLength = 16;

    private FanCandidate() { }

    /// <summary>yyyyMM.</summary>
    public int Month { get; private set; }

    /// <summary>From 1.</summary>
    public int Place { get; private set; }

    public PersonId PersonId { get; private set; }

    public int Score { get; private set; }

    public int ActiveDays { get; private set; }

    public int Quality { get; private set; }

    public DateTimeOffset ReachedAt { get; private set; }

    /// <summary>As whom he was met last; null: no card was bound then, or nobody asked so far back.</summary>
    public MemberId? MemberId { get; private set; }

    /// <summary>张*</summary>
    public string? MaskedName { get; private set; }

    public string? UnionName { get; private set; }

    public bool IsScreened { get; private set; }

    public FanUnfit? Unfit { get; private set; }

    /// <summary>Never honoured before.</summary>
    public bool IsNewcomer { get; private set; }

    /// <summary>What looks odd, as JSON of <see cref="FanSignal"/>; a reason to look, never one to leave out.</summary>
    public string? Signals { get; private set; }

    /// <summary>Of an <see cref="ExclusionReason"/>.</summary>
    public string? ExcludedFor { get; private set; }

    public StaffAccountId? ExcludedBy { get; private set; }

    /// <summary>May be honoured as it stands.</summary>
    public bool IsFit => IsScreened && Unfit is null && ExcludedFor is null;

    public static FanCandidate Of(int month, int place, FanScore score) =>
        new()
        {
            Month = month,
            Place = place,
            PersonId = score.Person,
            Score = score.Score,
            ActiveDays = score.ActiveDays,
            Quality = score.Quality,
            ReachedAt = DateTimeOffset.FromUnixTimeMilliseconds(score.ReachedAt),
        };

    public void Screen(FanScreening found)
    {
        (IsScreened, Unfit, IsNewcomer) = (true, found.Unfit, found.IsNewcomer);
        // Whoever gave his card up meanwhile may hold it on another WeChat the next time.
        MemberId = found.Member ?? MemberId;
        (MaskedName, UnionName) = (found.MaskedName, found.UnionName);
        Signals = FanSignal.Write(found.Signals);
    }

    /// <summary>May not be honoured any more.</summary>
    public void FallOut(FanUnfit why) => Unfit = why;

    /// <summary>Asked once more, and may be.</summary>
    public void Ask(MemberId member, string? maskedName, string? unionName, bool isNewcomer) =>
        (MemberId, MaskedName, UnionName, IsNewcomer) = (member, maskedName, unionName, isNewcomer);

    public void Exclude(ExclusionReason reason, StaffAccountId by) =>
        (ExcludedFor, ExcludedBy) = (reason.Code, by);

    /// <summary>The account was closed: a place and numbers stay, of nobody.</summary>
    public void Forget()
    {
        Unfit = FanUnfit.NotBound;
        (MemberId, MaskedName, UnionName, Signals) = (null, null, null, null);
    }

    /// <summary>The entry of the register turned out to be another.</summary>
    public void MoveTo(MemberId member) => MemberId = member;

    public void Restore() => (ExcludedFor, ExcludedBy) = (null, null);
}
