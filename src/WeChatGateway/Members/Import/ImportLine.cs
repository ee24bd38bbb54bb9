using WeChatUnion.Domain.Members.ImportJobs;

namespace WeChatUnion.Gateway.Members.Import;

/// <param name="By">The colleague's name.</param>
internal sealed record ImportLine(ImportJobRow Job, string By);
