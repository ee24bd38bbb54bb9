using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Audit.Verifying;

/// <summary>
/// Checks the whole trail: every seal anew, the heads outside against it, and what waits too long. Changes nothing and may run
/// beside working nodes.
/// </summary>
public sealed class AuditVerification(
    HotReads reads,
    SqlDialect dialect,
    TimeProvider clock,
    IOptions<AuditOptions> options
)
{
    /// <summary>A row may wait for its sealer that long, and a sealed one that much longer than a head takes.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <param name="folders">Where signed heads lie, of all nodes.</param>
    /// <param name="keys">Public keys by their ids, see <c>HeadKeys.IdOf</c>.</param>
    /// <param name="from">First place to look at; 1: all.</param>
    /// <param name="tell">Hears each finding; those about single rows' content at the end.</param>
    public async Task<AuditReport> RunAsync(
        IReadOnlyList<string> folders,
        IReadOnlyDictionary<string, ECDsa> keys,
        long from,
        Action<AuditFault> tell,
        CancellationToken cancel
    )
    {
        var faults = 0L;
        void Count(AuditFault fault)
        {
            faults += fault.Kind == AuditFaultKind.Remark ? 0 : 1;
            tell(fault);
        }
        var chain = new ChainReads(reads, dialect);
        using var published = new HeadReader(folders, keys, Count).Read().GetEnumerator();
        var heads = new HeadComparison(published, chain, from, Count);
        var walk = new ChainWalk(chain, heads, from, Count);
        await walk.BeginAsync(cancel);
        await WalkToEndAsync(walk, chain, heads, Count, cancel);
        walk.End();
        heads.End(walk.LastSeq);
        TellUncovered(walk, heads, Count);
        var waiting = await TellWaitingAsync(chain, Count, cancel);
        return new AuditReport(
            walk.Rows,
            walk.LastSeq,
            heads.Fitting,
            heads.LastFittingSeq,
            waiting,
            faults
        );
    }

    /// <summary>A working sealer adds rows meanwhile; the end is where it says itself that it stands.</summary>
    private static async Task WalkToEndAsync(
        ChainWalk walk,
        ChainReads chain,
        HeadComparison heads,
        Action<AuditFault> tell,
        CancellationToken cancel
    )
    {
        for (var last = -1L; ; last = walk.LastSeq)
        {
            await walk.WalkAsync(cancel);
            if (await chain.StateAsync(cancel) is not { } state)
            {
                tell(new(AuditFaultKind.SealerState, null, null, "封印状态表的那一行不见了。"));
                return;
            }
            var isBehind = state.Seq > walk.LastSeq || heads.Next > walk.LastSeq;
            if (isBehind && walk.LastSeq != last)
            {
                continue;
            }
            TellState(state.Seq, state.Seal, walk, tell);
            return;
        }
    }

    private static void TellState(long seq, byte[] seal, ChainWalk walk, Action<AuditFault> tell)
    {
        if (seq > walk.LastSeq)
        {
            tell(
                new(
                    AuditFaultKind.Truncated,
                    walk.LastSeq + 1,
                    null,
                    $"第 {walk.LastSeq + 1} 到 {seq} 位：末尾的行被删除，封印状态记着它们。"
                )
            );
        }
        else if (
            seq < walk.LastSeq
            || (walk.LastSeal is { } last && !seal.AsSpan().SequenceEqual(last))
        )
        {
            tell(
                new(
                    AuditFaultKind.SealerState,
                    walk.LastSeq,
                    null,
                    $"封印状态停在第 {seq} 位，与最后一行（第 {walk.LastSeq} 位）不符：状态或末尾的行被改过。"
                )
            );
        }
    }

    private void TellUncovered(ChainWalk walk, HeadComparison heads, Action<AuditFault> tell)
    {
        var due = TimeSpan.FromSeconds(options.Value.HeadEverySeconds) + Grace;
        if (walk.FirstUncovered is not { } since || heads.Contradicts)
        {
            return;
        }
        var isLate = since < clock.GetUtcNow() - due;
        tell(
            new(
                isLate ? AuditFaultKind.NoHeads : AuditFaultKind.Remark,
                heads.LastFittingSeq + 1,
                null,
                $"第 {heads.LastFittingSeq + 1} 到 {walk.LastSeq} 位：还没有签名链头"
                    + (
                        isLate
                            ? "，而且早该有了。请给出所有服务器的链头目录（--heads），并查看 Audit:HeadsDirectory 能否写入。"
                            : "（刚写入，下一个链头会覆盖）。"
                    )
            )
        );
    }

    private async Task<long> TellWaitingAsync(
        ChainReads chain,
        Action<AuditFault> tell,
        CancellationToken cancel
    )
    {
        foreach (var (id, _) in await chain.LateAsync(clock.GetUtcNow() - Grace, cancel))
        {
            tell(
                new(
                    AuditFaultKind.Unsealed,
                    null,
                    id,
                    $"行 {id}：写入已超过 {Grace.TotalMinutes:F0} 分钟，还没有封印。"
                )
            );
        }
        return await chain.WaitingAsync(cancel);
    }
}
