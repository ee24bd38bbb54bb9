using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases;

/// <summary>The ways a case goes. Each verb says from where; a use case asks first, so that an exception is a bug.</summary>
public sealed partial class Case
{
    public static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan DefaultResubmit = TimeSpan.FromDays(15);

    /// <summary>A reviewer who is late costs the member nothing.</summary>
    private static readonly TimeSpan LeastResubmit = TimeSpan.FromDays(3);

    /// <summary>
    /// Refused, and not heard a second time yet. Where one may apply again, or another case counts in its place, there is
    /// nothing to appeal.
    /// </summary>
    public bool CanAppeal =>
        State == CaseState.Rejected && Appeals == 0 && OnceKey is not null && ErasedAt is null;

    /// <summary>Nobody has said the last word; who appealed waits for it.</summary>
    public bool CanWithdraw =>
        IsEditable || (Appeals == 0 && (State is CaseState.Submitted or CaseState.InReview));

    /// <summary>代办: this officer goes on with it for the member.</summary>
    public void FileFor(MemberId member, StaffAccountId officer, DateTimeOffset now)
    {
        Demand(IsEditable);
        (MemberId, MemberOnceKey, FiledBy) = (member, OnceKey, officer);
        Channel = Revision == 0 ? CaseChannel.Counter : Channel;
        Touch(now);
    }

    /// <summary>What an officer began the member goes on with himself. Who handed in before stands in the history.</summary>
    /// <returns>Whether it was an officer's draft.</returns>
    public bool FileOneself()
    {
        Demand(IsEditable);
        var began = Revision == 0 && FiledBy is not null;
        FiledBy = null;
        return began;
    }

    /// <summary>Handed in, for the first time or again.</summary>
    public void Submit(CaseTerms terms, CaseApplicant applicant, DateTimeOffset now)
    {
        Demand(IsEditable);
        State = CaseState.Submitted;
        Revision++;
        SubmittedAt = now;
        FiledDay ??= UnionCalendar.NumberOf(UnionCalendar.DayOf(now));
        ReviewHours = null;
        // Who belongs to no union yet is the business of the one that is asked first.
        var unit = applicant.Unit ?? terms.Levels[0].Desk;
        (MemberId, UnitId, MemberOnceKey) = (terms.Member ?? applicant.Member, unit, OnceKey);
        (AmountCents, Summary, FundId) = (terms.AmountCents, terms.Summary, terms.Fund);
        (Levels, ReviewDays) = (CaseLevels.Write(terms.Levels), terms.ReviewDays);
        (Level, OpenUntil, ResubmitUntil) = (0, null, terms.ResubmitUntil);
        Touch(now);
    }

    /// <summary>The checks are in: on to the first level that is asked.</summary>
    /// <param name="lot">0 to 99, the same for the same case: decides on levels only a share comes to.</param>
    /// <returns>False: no level is left to ask.</returns>
    public bool TakeChecks(IReadOnlyList<CaseCheckResult> results, int lot, DateTimeOffset now)
    {
        Demand(State == CaseState.Submitted);
        IsSuspicious |= results.Any(result => result.Verdict == CheckVerdict.Suspicion);
        IsGreen = !IsSuspicious && results.All(result => result.Verdict == CheckVerdict.Pass);
        return Enter(0, lot, now);
    }

    /// <summary>No level was left to ask, and without a person's word it cannot end: the last one is asked after all.</summary>
    public void AskLast(DateTimeOffset now)
    {
        Demand(State == CaseState.InReview && DeskId is null);
        Stand(LevelList.Count - 1, now);
        // What is refused to the checks is refused to silence.
        SilentAt = null;
    }

    /// <summary>This level said yes.</summary>
    /// <returns>False: that was the last one.</returns>
    public bool Pass(int lot, DateTimeOffset now)
    {
        Demand(State == CaseState.InReview);
        return Enter(Level + 1, lot, now);
    }

    /// <summary>The last yes.</summary>
    public void Finish(DateTimeOffset now)
    {
        Leave(FundId is null ? CaseState.Completed : CaseState.Approved, now);
        IsSuspicious = false;
        EndReview(now);
        if (State == CaseState.Completed)
        {
            FreeOnceKey();
        }
    }

    public void Return(DateTimeOffset now)
    {
        Demand(State == CaseState.InReview);
        Leave(CaseState.Returned, now);
        EndReview(now);
        Returns++;
        var least = now + (ResubmitUntil is null ? DefaultResubmit : LeastResubmit);
        OpenUntil = ResubmitUntil is { } until && until > least ? until : least;
    }

    public void Reject(DateTimeOffset now)
    {
        Demand(State is CaseState.InReview or CaseState.Submitted or CaseState.Approved);
        Leave(CaseState.Rejected, now);
        EndReview(now);
        FreeOnceKey();
    }

    /// <summary>Once, and to another reviewer of the level that refused.</summary>
    /// <param name="by">The officer who objects for the member: he goes on with it from here.</param>
    public void Appeal(DateTimeOffset now, StaffAccountId? by = null)
    {
        Demand(CanAppeal);
        FiledBy = by ?? FiledBy;
        Appeals++;
        State = CaseState.InReview;
        Stand(Level, now);
        // Silence is no answer to an objection.
        SilentAt = null;
        Touch(now);
    }

    public void Withdraw(DateTimeOffset now)
    {
        Demand(CanWithdraw);
        Leave(CaseState.Withdrawn, now);
        (OnceKey, MemberOnceKey) = (null, null);
    }

    /// <summary>Time ran out on a draft or a returned case.</summary>
    public void Lapse(DateTimeOffset now)
    {
        Demand(IsEditable);
        var wasDraft = State == CaseState.Draft;
        Leave(CaseState.Lapsed, now);
        if (wasDraft || OnceWhileOpen)
        {
            (OnceKey, MemberOnceKey) = (null, null);
        }
    }

    /// <summary>Into, through and out of payment.</summary>
    public void MovePayment(CaseState next, DateTimeOffset now)
    {
        Demand(
            (State, next)
                is
                    (CaseState.Approved or CaseState.PayFailed, CaseState.Batched)
                    or
                    (CaseState.Batched, CaseState.Paid or CaseState.PayFailed or CaseState.Approved)
                    or
                    (CaseState.Paid, CaseState.Recovered)
        );
        State = next;
        Touch(now);
    }

    /// <summary>Approved, and not to be paid after all.</summary>
    public void EndUnpaid(DateTimeOffset now)
    {
        Demand(State is CaseState.Approved or CaseState.PayFailed or CaseState.Batched);
        Leave(CaseState.Rejected, now);
        FreeOnceKey();
    }

    public bool IsLeasedByOther(StaffAccountId staff, DateTimeOffset now) =>
        LeaseBy is { } holder && holder != staff && LeaseUntil > now;

    public void Lease(StaffAccountId staff, DateTimeOffset now)
    {
        Demand(State == CaseState.InReview && !IsLeasedByOther(staff, now));
        (LeaseBy, LeaseUntil) = (staff, now + LeaseTime);
        Version++;
    }

    /// <summary>Silence cannot settle it: people do.</summary>
    public void LeaveToPeople()
    {
        SilentAt = null;
        Version++;
    }

    public void Release()
    {
        (LeaseBy, LeaseUntil) = (null, null);
        Version++;
    }

    /// <summary>Over its time: the union above sees it as its own.</summary>
    public void Escalate(UnionOrganizationId desk, DateTimeOffset now)
    {
        Demand(State == CaseState.InReview);
        (DeskId, EscalatedAt) = (desk, now);
        Touch(now);
    }

    /// <summary>Its desk is no more; another one stands for it, with the same time.</summary>
    public void MoveDesk(UnionOrganizationId desk)
    {
        Demand(State == CaseState.InReview && DeskId is not null);
        DeskId = desk;
        Version++;
    }

    private bool Enter(int first, int lot, DateTimeOffset now)
    {
        var levels = LevelList;
        var next = first;
        while (next < levels.Count && !Asks(levels[next], lot))
        {
            next++;
        }
        State = CaseState.InReview;
        Touch(now);
        if (next == levels.Count)
        {
            return false;
        }
        Stand(next, now);
        return true;
    }

    /// <summary>Green ones spare a level that says so; of the others those the lot names, and whatever is suspicious.</summary>
    private bool Asks(CaseLevel level, int lot) =>
        IsSuspicious || (!(level.SkipWhenGreen && IsGreen) && lot < level.SharePercent);

    private void Stand(int level, DateTimeOffset now)
    {
        var here = LevelList[level];
        (Level, DeskId) = (level, here.Desk);
        DueAt = WorkingDays.After(now, ReviewDays);
        SilentAt = here.SilentDays is { } days ? WorkingDays.EndOfDay(now, days) : null;
        (EscalatedAt, LeaseBy, LeaseUntil) = (null, null, null);
    }

    private void Leave(CaseState state, DateTimeOffset now)
    {
        State = state;
        (DeskId, DueAt, SilentAt, LeaseBy, LeaseUntil) = (null, null, null, null, null);
        OpenUntil = null;
        Touch(now);
    }

    /// <summary>An appeal is another matter than how long the first word took.</summary>
    private void EndReview(DateTimeOffset now) =>
        ReviewHours ??= SubmittedAt is { } at ? (int)(now - at).TotalHours : null;

    private void FreeOnceKey()
    {
        if (OnceWhileOpen)
        {
            (OnceKey, MemberOnceKey) = (null, null);
        }
    }
}
