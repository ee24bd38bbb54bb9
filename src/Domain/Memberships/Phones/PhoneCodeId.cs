using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Memberships.Phones;

public readonly record struct PhoneCodeId(Guid Value) : ITypedId
{
    public static PhoneCodeId New() => new(Guid.CreateVersion7());
}
