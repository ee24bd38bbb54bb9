using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Staff.Contracts;

public readonly record struct StaffAccountId(Guid Value) : ITypedId
{
    public static StaffAccountId New() => new(Guid.CreateVersion7());
}
