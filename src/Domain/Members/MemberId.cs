using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members;

public readonly record struct MemberId(Guid Value) : ITypedId
{
    public static MemberId New() => new(Guid.CreateVersion7());
}
