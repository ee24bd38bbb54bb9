using WeChatUnion.Domain.Audit;

namespace WeChatUnion.Infrastructure.Audit.Verifying;

/// <summary>Holds signed heads, in order of their places, against the rows as they pass.</summary>
internal sealed class HeadComparison(
    IEnumerator<PublishedHead> heads,
    ChainReads reads,
    long from,
    Action<AuditFault> tell
)
{
    /// <summary>A head names the one before it; a crash may repeat one, so a few are remembered.</summary>
    private const int Remembered = 1000;

    private readonly Queue<string> order = new();
    private readonly HashSet<string> known = [Convert.ToHexString(AuditHead.NoneBefore)];
    private bool more = heads.MoveNext();
    private bool isFirst = true;
    private long strangers;

    public long Fitting { get; private set; }

    public long LastFittingSeq { get; private set; }

    public DateTimeOffset? LastFittingAt { get; private set; }

    /// <summary>Some head says otherwise than the rows: those after the last fitting one have been told of.</summary>
    public bool Contradicts { get; private set; }

    /// <summary>Place of the next head; null when there is none.</summary>
    public long? Next => more ? heads.Current.Signed.Head.Seq : null;

    /// <summary>Heads up to this row, whose place nobody passed before.</summary>
    public async ValueTask MeetAsync(ChainRow row, CancellationToken cancel)
    {
        while (Next <= row.Seq)
        {
            var head = Take();
            if (head.Seq < from)
            {
                continue;
            }
            var seal = head.Seq == row.Seq ? row.Seal : await reads.SealAtAsync(head.Seq, cancel);
            // A place that is gone is named by the walk itself.
            if (seal is not null)
            {
                Compare(head, seal);
            }
        }
    }

    /// <summary>Heads beyond the last row: what they vouch for is gone.</summary>
    public void End(long lastSeq)
    {
        var (beyond, count) = (0L, 0);
        while (more)
        {
            beyond = Math.Max(beyond, Take().Seq);
            count++;
        }
        if (count > 0)
        {
            Contradicts = true;
            tell(
                new(
                    AuditFaultKind.Truncated,
                    lastSeq + 1,
                    null,
                    $"第 {lastSeq + 1} 到 {beyond} 位：末尾的行被删除，签名链头证明它们存在过（{count} 个链头）。"
                )
            );
        }
        if (strangers > 0)
        {
            tell(
                new(
                    AuditFaultKind.Remark,
                    null,
                    null,
                    $"{strangers} 个链头所指的上一个链头不在给出的文件里：缺少某台服务器的目录，或有链头被删除。"
                )
            );
        }
    }

    private void Compare(AuditHead head, byte[] seal)
    {
        if (seal.AsSpan().SequenceEqual(head.Seal))
        {
            Fitting++;
            if (head.Seq >= LastFittingSeq)
            {
                (LastFittingSeq, LastFittingAt) = (head.Seq, head.At);
            }
            return;
        }
        if (!Contradicts)
        {
            Contradicts = true;
            tell(
                new(
                    AuditFaultKind.Rewritten,
                    LastFittingSeq + 1,
                    null,
                    $"第 {LastFittingSeq + 1} 到 {head.Seq} 位：与库外的签名链头不符，记录被整段改写过。"
                )
            );
        }
    }

    private AuditHead Take()
    {
        var head = heads.Current.Signed.Head;
        more = heads.MoveNext();
        // The oldest files may have been put away; the first head that is given need not find its own.
        if (!known.Contains(Convert.ToHexString(head.Previous)) && !isFirst)
        {
            strangers++;
        }
        isFirst = false;
        var digest = Convert.ToHexString(head.Digest());
        if (known.Add(digest))
        {
            order.Enqueue(digest);
        }
        if (order.Count > Remembered)
        {
            known.Remove(order.Dequeue());
        }
        return head;
    }
}
