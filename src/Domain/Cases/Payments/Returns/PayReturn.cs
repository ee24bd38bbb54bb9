using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Payments.Returns;

/// <summary>
/// 回盘: a file of the bank's answers. Its rows are kept first and applied afterwards, so that a crash loses none; the same
/// file once more changes nothing.
/// </summary>
public sealed class PayReturn
{
    public const string Table = "cases_pay_returns";
    public const int MostRows = 200_000;
    public const int MaxPlaceLength = 60;

    private PayReturn() { }

    public PayReturnId Id { get; private set; }

    public PayBatchId BatchId { get; private set; }

    public StaffAccountId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public PayReturnState State { get; private set; }

    public int Rows { get; private set; }

    /// <summary>Rows applied so far.</summary>
    public int Walked { get; private set; }

    public int Paid { get; private set; }

    public int Failed { get; private set; }

    public int Known { get; private set; }

    public int Faults { get; private set; }

    public int Version { get; private set; }

    public static PayReturn Begin(PayBatchId batch, StaffAccountId by, DateTimeOffset now) =>
        new()
        {
            Id = PayReturnId.New(),
            BatchId = batch,
            By = by,
            At = now,
            State = PayReturnState.Reading,
        };

    /// <summary>All its rows are here.</summary>
    internal void Queue(int rows)
    {
        Move(PayReturnState.Reading, PayReturnState.Waiting);
        Rows = rows;
    }

    internal void Break() => Move(PayReturnState.Reading, PayReturnState.Broken);

    internal void Count(PayReturnRow row)
    {
        Walked = row.Row;
        switch (row.Outcome)
        {
            case PayRowOutcome.Paid:
                Paid++;
                break;
            case PayRowOutcome.Failed:
                Failed++;
                break;
            case PayRowOutcome.Known:
                Known++;
                break;
            default:
                Faults++;
                break;
        }
        Version++;
    }

    internal void Finish() => Move(PayReturnState.Waiting, PayReturnState.Done);

    private void Move(PayReturnState from, PayReturnState to)
    {
        if (State != from)
        {
            throw new InvalidOperationException($"The file is {State}.");
        }
        State = to;
        Version++;
    }
}
