using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Memberships.Codes;

public readonly record struct JoinCodeId(Guid Value) : ITypedId
{
    public static JoinCodeId New() => new(Guid.CreateVersion7());
}
