namespace WeChatUnion.Gateway.ConsoleShell;

/// <summary>One bar of <see cref="ConsoleBars"/>.</summary>
/// <param name="Label">In full, for the table: 2026-12-01 14:00.</param>
/// <param name="Brief">Under the bar: 14时.</param>
/// <param name="Value">0 and more.</param>
public sealed record ConsoleBar(string Label, string Brief, long Value);
