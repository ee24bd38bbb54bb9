namespace WeChatSimulator.CustomerService;

/// <summary>Something an agent said.</summary>
internal sealed record SessionRecord(
    long Id,
    string OpenId,
    string Account,
    string Text,
    DateTimeOffset At
);
