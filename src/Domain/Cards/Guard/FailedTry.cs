using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Cards.Guard;

/// <summary>A try that led to nothing. Who, what and where from are blind indexes, the same a day's counters use.</summary>
/// <param name="WasChecked">False: a limit or the cool-down stopped it before anything was looked up.</param>
public sealed record FailedTry(
    BlindIndex Fan,
    BlindIndex Target,
    BlindIndex Address,
    bool WasChecked,
    DateTimeOffset At
);
