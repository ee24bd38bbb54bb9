using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

public readonly record struct MiniProgramSessionId(Guid Value) : ITypedId
{
    public static MiniProgramSessionId New() => new(Guid.CreateVersion7());
}
