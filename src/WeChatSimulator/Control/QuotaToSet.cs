namespace WeChatSimulator.Control;

/// <summary>Limits of one API for both accounts; a number left out is without limit.</summary>
internal sealed record QuotaToSet(string? Path, int? Daily, int? PerMinute, int? PerUserMinute);
