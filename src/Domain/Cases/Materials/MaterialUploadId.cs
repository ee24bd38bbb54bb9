using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>Its material gets the same Guid, so that completing twice meets what is there.</summary>
public readonly record struct MaterialUploadId(Guid Value) : ITypedId
{
    public static MaterialUploadId New() => new(Guid.CreateVersion7());

    public MaterialId MaterialId => new(Value);
}
