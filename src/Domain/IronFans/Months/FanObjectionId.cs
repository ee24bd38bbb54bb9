using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.IronFans.Months;

public readonly record struct FanObjectionId(Guid Value) : ITypedId;
