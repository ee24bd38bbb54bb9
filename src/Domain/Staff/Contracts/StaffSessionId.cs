using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Staff.Contracts;

/// <summary>Made of 122 random bits: it is carried by a sealed cookie.</summary>
public readonly record struct StaffSessionId(Guid Value) : ITypedId
{
    public static StaffSessionId New() => new(Guid.NewGuid());
}
