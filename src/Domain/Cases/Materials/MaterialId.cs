using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Materials;

public readonly record struct MaterialId(Guid Value) : ITypedId
{
    public static MaterialId New() => new(Guid.CreateVersion7());
}
