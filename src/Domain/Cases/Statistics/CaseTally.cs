using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Domain.Cases.Statistics;

/// <summary>Figures of some cases, each counted under the day it was handed in first. Amounts in fen.</summary>
public sealed class CaseTally
{
    private readonly SortedDictionary<int, int> hours = [];

    public int Submitted { get; private set; }

    /// <summary>All said yes, paid or not.</summary>
    public int Approved { get; private set; }

    /// <summary>Sent back at least once, whatever became of it.</summary>
    public int Returned { get; private set; }

    public int Rejected { get; private set; }

    public int Paid { get; private set; }

    public long ApprovedCents { get; private set; }

    public long PaidCents { get; private set; }

    /// <summary>Words of reviewers on single levels.</summary>
    public int Decisions { get; private set; }

    /// <summary>Of these, a later level or an appeal said the opposite in the end.</summary>
    public int Overturned { get; private set; }

    /// <summary>Of cases whose review has ended, from the last handing in; null: none has.</summary>
    public double? MeanHours
    {
        get
        {
            var count = hours.Values.Sum();
            return count == 0 ? null : hours.Sum(one => (double)one.Key * one.Value) / count;
        }
    }

    /// <summary>Likewise.</summary>
    public double? MedianHours
    {
        get
        {
            var count = hours.Values.Sum();
            return count == 0 ? null : (At((count - 1) / 2) + At(count / 2)) / 2.0;
        }
    }

    /// <summary>0 to 1; null: nobody decided anything.</summary>
    public double? ErrorRate => Decisions == 0 ? null : (double)Overturned / Decisions;

    /// <param name="reviewHours">See <see cref="Case.ReviewHours"/>.</param>
    /// <param name="cents">Of all of them together.</param>
    public void Add(CaseState state, bool wasReturned, int? reviewHours, int count, long cents)
    {
        Submitted += count;
        Returned += wasReturned ? count : 0;
        Rejected += state == CaseState.Rejected ? count : 0;
        if (IsGranted(state))
        {
            Approved += count;
            ApprovedCents += cents;
        }
        if (state == CaseState.Paid)
        {
            Paid += count;
            PaidCents += cents;
        }
        if (reviewHours is { } whole)
        {
            hours[whole] = hours.GetValueOrDefault(whole) + count;
        }
    }

    public void AddDecisions(int count) => Decisions += count;

    public void AddOverturned(int count) => Overturned += count;

    public void Add(CaseTally other)
    {
        Submitted += other.Submitted;
        Approved += other.Approved;
        Returned += other.Returned;
        Rejected += other.Rejected;
        Paid += other.Paid;
        ApprovedCents += other.ApprovedCents;
        PaidCents += other.PaidCents;
        Decisions += other.Decisions;
        Overturned += other.Overturned;
        foreach (var (whole, count) in other.hours)
        {
            hours[whole] = hours.GetValueOrDefault(whole) + count;
        }
    }

    private static bool IsGranted(CaseState state) =>
        state
            is CaseState.Approved
                or CaseState.Batched
                or CaseState.Paid
                or CaseState.PayFailed
                or CaseState.Completed
                or CaseState.Recovered;

    /// <summary>The n-th shortest.</summary>
    private int At(int index)
    {
        foreach (var (whole, count) in hours)
        {
            if (index < count)
            {
                return whole;
            }
            index -= count;
        }
        throw new ArgumentOutOfRangeException(nameof(index));
    }
}
