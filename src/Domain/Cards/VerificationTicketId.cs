using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards;

public readonly record struct VerificationTicketId(Guid Value) : ITypedId
{
    public static VerificationTicketId New() => new(Guid.CreateVersion7());
}
