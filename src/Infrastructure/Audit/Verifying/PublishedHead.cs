using WeChatUnion.Infrastructure.Audit.Heads;

namespace WeChatUnion.Infrastructure.Audit.Verifying;

/// <param name="Place">File and line, for the report.</param>
internal sealed record PublishedHead(SignedHead Signed, string Place);
