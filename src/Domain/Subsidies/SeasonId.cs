using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Subsidies;

public readonly record struct SeasonId(Guid Value) : ITypedId
{
    public static SeasonId New() => new(Guid.CreateVersion7());
}
