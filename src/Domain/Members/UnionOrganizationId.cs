using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members;

public readonly record struct UnionOrganizationId(Guid Value) : ITypedId
{
    public static UnionOrganizationId New() => new(Guid.CreateVersion7());
}
