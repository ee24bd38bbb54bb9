using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

public readonly record struct VerifiedPhoneId(Guid Value) : ITypedId
{
    public static VerifiedPhoneId New() => new(Guid.CreateVersion7());
}
