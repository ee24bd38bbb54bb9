using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Payments;

/// <summary>
/// Payments that go to the bank together: prepared by one person, confirmed by another, then frozen with count, sum and
/// digest. Its version settles who of two moved it first, so that each block of its items is written once.
/// </summary>
public sealed partial class PayBatch
{
    public const string Table = "cases_pay_batches";

    /// <summary>Rows of one file for the bank.</summary>
    public const int FileRows = 5000;

    /// <summary>Items at most, of no more than 64 files; more cases go into the next batch.</summary>
    public const int MostItems = 200_000;

    private PayBatch() { }

    public PayBatchId Id { get; private set; }

    /// <summary>Whose finance makes it; cases of this union and those below are in it.</summary>
    public UnionOrganizationId UnionId { get; private set; }

    public string Kind { get; private set; } = null!;

    public string Round { get; private set; } = null!;

    public CaseFundId FundId { get; private set; }

    public PayBatchState State { get; private set; }

    /// <summary>Not more items than these.</summary>
    public int Limit { get; private set; }

    public StaffAccountId Maker { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public StaffAccountId? Checker { get; private set; }

    public DateTimeOffset? CheckedAt { get; private set; }

    public DateTimeOffset? ExportedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Items listed when it was prepared, whatever became of them.</summary>
    public int Count { get; private set; }

    /// <summary>Of all listed items, in fen.</summary>
    public long SumCents { get; private set; }

    /// <summary>Of the listed items in order, see <see cref="PayDigest"/>; null before it is prepared.</summary>
    public string? Digest { get; private set; }

    /// <summary>Cases that were looked at and not listed.</summary>
    public int LeftOut { get; private set; }

    public int Dropped { get; private set; }

    public long DroppedCents { get; private set; }

    public int Paid { get; private set; }

    public long PaidCents { get; private set; }

    public int Failed { get; private set; }

    public long FailedCents { get; private set; }

    /// <summary>How often a file of it was taken.</summary>
    public int Exports { get; private set; }

    /// <summary>Which of its files were taken, a bit for each from the lowest: the bank may have those.</summary>
    internal long FilesTaken { get; private set; }

    /// <summary>Which of the two payable states is being looked through.</summary>
    public Contracts.CaseState WalkState { get; private set; }

    /// <summary>Up to which submission that came.</summary>
    public DateTimeOffset? WalkedTo { get; private set; }

    /// <summary>Up to which item a block has come.</summary>
    public int WalkedSeq { get; private set; }

    public int Version { get; private set; }

    /// <summary>What the bank is asked to pay.</summary>
    public int DueCount => Count - Dropped;

    public long DueCents => SumCents - DroppedCents;

    /// <summary>The bank has not answered for them.</summary>
    public int Waiting => Count - Dropped - Paid - Failed;

    public int Files => (Count + FileRows - 1) / FileRows;

    /// <param name="file">From 1.</param>
    public bool HasTaken(int file) => (FilesTaken & BitOf(file)) != 0;

    public bool IsMoving =>
        State is PayBatchState.Filling or PayBatchState.Freezing or PayBatchState.Dissolving;

    public static PayBatch Begin(
        UnionOrganizationId union,
        string kind,
        string round,
        CaseFundId fund,
        int limit,
        StaffAccountId maker,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = PayBatchId.New(),
            UnionId = union,
            Kind = kind,
            Round = round,
            FundId = fund,
            State = PayBatchState.Filling,
            Limit = Math.Clamp(limit, 1, MostItems),
            Maker = maker,
            MadeAt = now,
            WalkState = Contracts.CaseState.PayFailed,
        };

    private static long BitOf(int file) => 1L << (file - 1);

    private static int FileOf(PayItem item) => ((item.Seq - 1) / FileRows) + 1;

    private void Demand(bool rule)
    {
        if (!rule)
        {
            throw new InvalidOperationException($"The batch is {State}.");
        }
    }

    private void Touch() => Version++;
}
