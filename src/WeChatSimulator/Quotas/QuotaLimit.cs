namespace WeChatSimulator.Quotas;

/// <param name="PerUserMinute">For one person, where the call is about one.</param>
internal sealed record QuotaLimit(
    int? Daily = null,
    int? PerMinute = null,
    int? PerUserMinute = null
);
