using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cases;

/// <summary>Its owner turns out to be somebody else, or wants to be forgotten.</summary>
public sealed partial class Case
{
    /// <summary>Over, and nothing came of it.</summary>
    public bool IsOverForNothing =>
        State is CaseState.Rejected or CaseState.Withdrawn or CaseState.Lapsed;

    /// <summary>Nothing more is done with it, however it ended.</summary>
    public bool IsOver =>
        IsOverForNothing || State is CaseState.Completed or CaseState.Paid or CaseState.Recovered;

    /// <summary>Of two cases where one may be, the higher one goes on.</summary>
    internal int Advance =>
        State switch
        {
            CaseState.Paid => 8,
            CaseState.Batched => 7,
            CaseState.Approved or CaseState.PayFailed => 6,
            CaseState.Completed => 5,
            CaseState.InReview => 4,
            CaseState.Submitted => 3,
            CaseState.Returned => 2,
            // A draft does not make up for what was refused.
            CaseState.Draft => 0,
            _ => 1,
        };

    internal void MoveTo(PersonId person)
    {
        PersonId = person;
        Version++;
    }

    internal void MoveTo(MemberId member)
    {
        MemberId = member;
        Version++;
    }

    /// <summary>Another case counts in its place. What a bank may pay already, and what is over, stays as it is.</summary>
    internal void GiveWay(DateTimeOffset now)
    {
        var runs =
            IsEditable
            || State
                is CaseState.Submitted
                    or CaseState.InReview
                    or CaseState.Approved
                    or CaseState.PayFailed;
        if (runs)
        {
            Leave(CaseState.Withdrawn, now);
        }
        else
        {
            Touch(now);
        }
        (OnceKey, MemberOnceKey) = (null, null);
    }

    /// <summary>
    /// What was filled in goes; number, union, days and how it ended stay for counts. The member stays where the once-key
    /// does: he would else apply a second time.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is not <see cref="IsOver"/>.</exception>
    public void Erase(IPersonalDataVault vault, DateTimeOffset now)
    {
        Demand(IsOver);
        Blank(vault);
        ErasedAt = now;
        if (MemberOnceKey is null)
        {
            MemberId = null;
        }
        Version++;
    }
}
