using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Desk;

/// <summary>Who gets what to review.</summary>
public interface ICaseQueue
{
    /// <summary>
    /// Cases in review on desks inside the scope that nobody holds and this account need not stand back from, suspicious and
    /// overdue ones as they come: those due first, first.
    /// </summary>
    /// <param name="kind">One kind of case; null: all.</param>
    Task<IReadOnlyList<CaseId>> FindNextAsync(
        StaffScope scope,
        StaffAccountId staff,
        string? kind,
        DateTimeOffset now,
        int limit,
        CancellationToken cancel
    );
}
