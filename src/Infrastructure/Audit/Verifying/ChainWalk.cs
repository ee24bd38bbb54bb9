using WeChatUnion.Domain.Audit;

namespace WeChatUnion.Infrastructure.Audit.Verifying;

/// <summary>Goes along the rows and computes each seal anew.</summary>
internal sealed class ChainWalk(
    ChainReads reads,
    HeadComparison heads,
    long from,
    Action<AuditFault> tell
)
{
    /// <summary>A row that says it is so much older than a head before it was not written when it says.</summary>
    private static readonly TimeSpan Backdated = TimeSpan.FromHours(1);

    private readonly ChainSuspects suspects = new();
    private readonly CanonicalBytes buffer = new();
    private byte[]? seal = from == 1 ? AuditSeal.Origin : null;
    private long lastId = long.MinValue;
    private long readSeq = from == 1 ? long.MinValue : from;
    private bool suspectsAreMany;
    private long backdated;

    public long Rows { get; private set; }

    public long LastSeq { get; private set; } = from - 1;

    public byte[]? LastSeal => seal;

    /// <summary>When the first row was written that no fitting head vouches for yet.</summary>
    public DateTimeOffset? FirstUncovered { get; private set; }

    public async Task BeginAsync(CancellationToken cancel)
    {
        if (from > 1)
        {
            seal = await reads.SealAtAsync(from - 1, cancel);
        }
    }

    /// <summary>To the end as it is now; may be called again for rows that came meanwhile.</summary>
    public async Task WalkAsync(CancellationToken cancel)
    {
        while (await reads.NextAsync(readSeq, lastId, cancel) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                await PassAsync(row, cancel);
            }
            (readSeq, lastId) = (rows[^1].Seq, rows[^1].Row.Id);
        }
    }

    /// <summary>Names what was found wrong in the content of rows.</summary>
    public void End()
    {
        foreach (var fault in suspects.Judge())
        {
            tell(fault);
        }
        if (suspectsAreMany)
        {
            tell(
                new(
                    AuditFaultKind.Remark,
                    null,
                    null,
                    "对不上的行太多，其余的逐行列出，不再区分原因。"
                )
            );
        }
        if (backdated > 0)
        {
            tell(
                new(
                    AuditFaultKind.Remark,
                    null,
                    null,
                    $"{backdated} 行的时间比它之前的链头早一小时以上：可能是事后补写，请核实。"
                )
            );
        }
    }

    private async ValueTask PassAsync(ChainRow row, CancellationToken cancel)
    {
        Rows++;
        if (row.Seq <= LastSeq)
        {
            tell(
                new(
                    AuditFaultKind.Inserted,
                    row.Seq,
                    row.Row.Id,
                    $"行 {row.Row.Id}：占用了第 {row.Seq} 位，这一位不是它的。"
                )
            );
            return;
        }
        if (row.Seq > LastSeq + 1)
        {
            TellGap(row);
            seal = null;
        }
        if (seal is { } before && !AuditSeal.Fits(before, row.Row, row.Seal, buffer))
        {
            Suspect(row, before);
        }
        await heads.MeetAsync(row, cancel);
        if (heads.LastFittingSeq >= row.Seq)
        {
            FirstUncovered = null;
        }
        else
        {
            FirstUncovered ??= row.Row.At;
        }
        backdated += row.Row.At < heads.LastFittingAt - Backdated ? 1 : 0;
        (LastSeq, seal) = (row.Seq, row.Seal);
    }

    private void TellGap(ChainRow row)
    {
        var (first, last) = (LastSeq + 1, row.Seq - 1);
        var which = first == last ? $"第 {first} 位" : $"第 {first} 到 {last} 位";
        tell(
            new(
                AuditFaultKind.Removed,
                first,
                null,
                $"{which}：被删除（在行 {row.Row.Id} 之前）；行 {row.Row.Id} 因此只能靠后面的链头核对。"
            )
        );
    }

    private void Suspect(ChainRow row, byte[] before)
    {
        if (!suspects.TryAdd(row, LastSeq, before))
        {
            suspectsAreMany = true;
            tell(
                new(
                    AuditFaultKind.Altered,
                    row.Seq,
                    row.Row.Id,
                    $"第 {row.Seq} 位（行 {row.Row.Id}）：与前一行接不上。"
                )
            );
        }
    }
}
