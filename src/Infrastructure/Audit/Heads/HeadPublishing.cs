using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Infrastructure.Audit.Sealing;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Audit.Heads;

/// <summary>
/// Signs where the chain stands and puts it where the database cannot reach: first into the file, then the
/// database may know. A crash in between repeats a head, which contradicts nothing.
/// </summary>
public sealed partial class HeadPublishing(
    HeadSigner signer,
    HeadFiles files,
    HeadWitness witness,
    IHotWriter writer,
    SqlDialect dialect,
    IOptions<AuditOptions> options,
    ILogger<HeadPublishing> log
)
{
    private const string PublishedSql =
        $"UPDATE {SealerState.Table} SET head_seq = @p0, head_digest = @p1, head_at = @p2 "
        + "WHERE id = 1 AND owner = @p3 AND fence = @p4";

    public bool IsDue(SealerState state, DateTimeOffset now) =>
        state.Seq > state.HeadSeq
        && (
            now - state.HeadAt >= TimeSpan.FromSeconds(options.Value.HeadEverySeconds)
            || state.Seq - state.HeadSeq >= options.Value.HeadEveryRows
        );

    /// <returns>The state after it; null when the lease was lost.</returns>
    /// <exception cref="IOException">The folder cannot be written. Sealing goes on; the head is tried again.</exception>
    public async Task<SealerState?> PublishAsync(SealerState held, DateTimeOffset now)
    {
        var head = new AuditHead(
            held.Seq,
            held.Seal,
            held.Seq - held.HeadSeq,
            now,
            held.HeadDigest
        );
        var signed = signer.Sign(head);
        files.Append(signed);
        // In halves: the log takes longer tokens for secrets.
        var seal = Convert.ToHexStringLower(head.Seal);
        LogHead(head.Seq, seal[..(seal.Length / 2)], seal[(seal.Length / 2)..], signer.KeyId);
        witness.Tell(signed);
        var digest = head.Digest();
        var written = await writer.WriteAsync([
            new HotStatement(
                PublishedSql,
                [head.Seq, digest, dialect.Time(now), held.Owner, held.Fence],
                RowRule.One
            ),
        ]);
        return written == WriteResult.Committed
            ? held with
            {
                HeadSeq = head.Seq,
                HeadDigest = digest,
                HeadAt = now,
            }
            : null;
    }

    [LoggerMessage(
        LogLevel.Information,
        "Audit head {Seq}: {Seal} {SealEnd}, signed with {KeyId}."
    )]
    private partial void LogHead(long seq, string seal, string sealEnd, string keyId);
}
