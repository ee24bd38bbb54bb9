namespace WeChatUnion.Infrastructure.Audit.Verifying;

/// <summary>One thing found.</summary>
/// <param name="Seq">Place in the chain where it begins; null when it has none.</param>
/// <param name="RowId">The row; null when it is gone or more than one.</param>
/// <param name="Text">For the auditor, in Chinese, without personal data.</param>
public sealed record AuditFault(AuditFaultKind Kind, long? Seq, long? RowId, string Text);
