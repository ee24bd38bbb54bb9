using WeChatUnion.Domain.Members;

namespace WeChatUnion.Infrastructure.Members.Export;

/// <summary>A union as an export names it.</summary>
internal sealed record ExportUnion(UnionOrganizationId Id, string Code, string Name);
