using WeChatUnion.Domain.Members.ImportJobs;

namespace WeChatUnion.Infrastructure.Members.ImportJobs;

/// <summary>A job this node has taken.</summary>
/// <param name="Holder">Made for this claim: what was claimed anew by another no longer answers to it.</param>
internal sealed record ImportClaim(ImportJob Job, Guid Holder);
