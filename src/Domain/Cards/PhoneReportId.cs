using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards;

public readonly record struct PhoneReportId(Guid Value) : ITypedId
{
    public static PhoneReportId New() => new(Guid.CreateVersion7());
}
