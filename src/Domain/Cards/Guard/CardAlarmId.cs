using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards.Guard;

public readonly record struct CardAlarmId(Guid Value) : ITypedId
{
    public static CardAlarmId New() => new(Guid.CreateVersion7());
}
