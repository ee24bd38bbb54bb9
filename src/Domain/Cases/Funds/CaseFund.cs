namespace WeChatUnion.Domain.Cases.Funds;

/// <summary>
/// What cases are paid from. Its counters are moved by conditional updates alone: 200 approvals at its edge take what is left
/// and no more.
/// </summary>
public sealed class CaseFund
{
    public const string Table = "cases_funds";
    public const int MaxTitleLength = 60;

    private CaseFund() { }

    public CaseFundId Id { get; private set; }

    public string Title { get; private set; } = null!;

    /// <summary>In fen, as are all amounts.</summary>
    public long LimitCents { get; private set; }

    /// <summary>Promised: approved, paid or not.</summary>
    public long ReservedCents { get; private set; }

    public long PaidCents { get; private set; }

    public static CaseFund Open(CaseFundId id, string title, long limitCents) =>
        new()
        {
            Id = id,
            Title = title,
            LimitCents = limitCents,
        };
}
