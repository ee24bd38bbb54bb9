using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Staff;

public readonly record struct StaffRoleGrantId(Guid Value) : ITypedId
{
    public static StaffRoleGrantId New() => new(Guid.CreateVersion7());
}
