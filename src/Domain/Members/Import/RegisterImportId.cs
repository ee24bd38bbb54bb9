using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Import;

public readonly record struct RegisterImportId(Guid Value) : ITypedId
{
    public static RegisterImportId New() => new(Guid.CreateVersion7());
}
