namespace WeChatUnion.Infrastructure.Audit.Verifying;

/// <param name="Rows">Sealed rows looked at.</param>
/// <param name="LastSeq">Place of the last one.</param>
/// <param name="Heads">Signed heads that fit.</param>
/// <param name="LastHeadSeq">How far they vouch; 0: not at all.</param>
/// <param name="Waiting">Rows that are not sealed yet.</param>
public sealed record AuditReport(
    long Rows,
    long LastSeq,
    long Heads,
    long LastHeadSeq,
    long Waiting,
    long Faults
);
