using WeChatUnion.Domain.Audit;

namespace WeChatUnion.Infrastructure.Audit.Verifying;

/// <param name="Seal">As stored; empty when it is missing.</param>
internal sealed record ChainRow(SealableRow Row, long Seq, byte[] Seal);
