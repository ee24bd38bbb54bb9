namespace WeChatSimulator.Quotas;

internal sealed record QuotaLimit(int? Daily = null, int? PerMinute = null);
