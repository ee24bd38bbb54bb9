using WeChatUnion.Domain.Audit;

namespace WeChatUnion.Infrastructure.Audit.Verifying;

/// <summary>
/// Rows that do not follow from the row before them. Most of them are innocent neighbours of the one that was touched:
/// their content, tried after other seals, tells which, and where a moved one belongs.
/// </summary>
internal sealed class ChainSuspects
{
    /// <summary>Each is tried after the seals of all others. What comes beyond is told as it is found.</summary>
    private const int Most = 300;

    private readonly List<Suspect> all = [];

    public bool TryAdd(ChainRow row, long seqBefore, byte[] sealBefore)
    {
        if (all.Count == Most)
        {
            return false;
        }
        all.Add(new Suspect(row, seqBefore, sealBefore));
        return true;
    }

    public IEnumerable<AuditFault> Judge()
    {
        var buffer = new CanonicalBytes();
        var seals = Seals(buffer);
        foreach (var suspect in all)
        {
            suspect.Follows = seals
                .Where(before =>
                    AuditSeal.Fits(before.Seal, suspect.Row.Row, suspect.Row.Seal, buffer)
                )
                .Select(before => (long?)before.Place)
                .FirstOrDefault();
        }
        var bySeq = all.GroupBy(one => one.Row.Seq)
            .ToDictionary(same => same.Key, same => same.First());
        var inserted = Inserted(bySeq);
        foreach (var suspect in all)
        {
            if (FaultOf(suspect, bySeq, inserted) is { } fault)
            {
                yield return fault;
            }
        }
    }

    /// <summary>Every seal a suspect's row may truly have followed, with the place it stands at now.</summary>
    private List<(long Place, byte[] Seal)> Seals(CanonicalBytes buffer)
    {
        var seals = new List<(long Place, byte[] Seal)>(all.Count * 3);
        foreach (var suspect in all)
        {
            seals.Add((suspect.SeqBefore, suspect.SealBefore));
            seals.Add((suspect.Row.Seq, suspect.Row.Seal));
            // The one it should have: where the seal was spoilt, the row after it still follows from this one.
            var due = AuditSeal.Next(suspect.SealBefore, suspect.Row.Row, buffer);
            seals.Add((suspect.Row.Seq, due));
        }
        return seals;
    }

    /// <summary>Rows that fit nowhere, while the row after them follows from the row before them.</summary>
    private HashSet<Suspect> Inserted(Dictionary<long, Suspect> bySeq)
    {
        var inserted = new HashSet<Suspect>();
        foreach (var suspect in all.Where(one => one.Follows < one.SeqBefore))
        {
            var between = new List<Suspect>();
            for (
                var seq = suspect.SeqBefore;
                seq > suspect.Follows && bySeq.TryGetValue(seq, out var one) && one.Follows is null;
                seq--
            )
            {
                between.Add(one);
            }
            if (between.Count == suspect.SeqBefore - suspect.Follows)
            {
                inserted.UnionWith(between);
                suspect.Follows = suspect.SeqBefore;
            }
        }
        return inserted;
    }

    private static AuditFault? FaultOf(
        Suspect suspect,
        Dictionary<long, Suspect> bySeq,
        HashSet<Suspect> inserted
    )
    {
        var (seq, id) = (suspect.Row.Seq, suspect.Row.Row.Id);
        if (inserted.Contains(suspect))
        {
            return new(AuditFaultKind.Inserted, seq, id, $"第 {seq} 位（行 {id}）：是后来插入的。");
        }
        if (suspect.Follows is null)
        {
            return new(
                AuditFaultKind.Altered,
                seq,
                id,
                $"第 {seq} 位（行 {id}）：内容或封印被改过，或它前面的行被换掉。"
            );
        }
        return TruePlace(suspect, bySeq, 0) is { } place && place != seq
            ? new(
                AuditFaultKind.Reordered,
                seq,
                id,
                $"第 {seq} 位（行 {id}）：顺序被调换，它原来在第 {place} 位。"
            )
            : null;
    }

    /// <summary>One after the true place of the row it follows.</summary>
    private static long? TruePlace(Suspect suspect, Dictionary<long, Suspect> bySeq, int depth)
    {
        if (suspect.Follows is not { } before || depth > Most)
        {
            return null;
        }
        return bySeq.TryGetValue(before, out var other) && other.Follows != other.Row.Seq - 1
            ? TruePlace(other, bySeq, depth + 1) + 1
            : before + 1;
    }

    private sealed class Suspect(ChainRow row, long seqBefore, byte[] sealBefore)
    {
        public ChainRow Row { get; } = row;

        public long SeqBefore { get; } = seqBefore;

        public byte[] SealBefore { get; } = sealBefore;

        /// <summary>Place, as rows stand now, of the seal it follows; null when it follows none.</summary>
        public long? Follows { get; set; }
    }
}
