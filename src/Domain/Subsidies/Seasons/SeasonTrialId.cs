using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Subsidies.Seasons;

public readonly record struct SeasonTrialId(Guid Value) : ITypedId
{
    public static SeasonTrialId New() => new(Guid.CreateVersion7());
}
