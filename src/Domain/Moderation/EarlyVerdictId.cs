using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Moderation;

public readonly record struct EarlyVerdictId(Guid Value) : ITypedId
{
    public static EarlyVerdictId New() => new(Guid.CreateVersion7());
}
