namespace WeChatSimulator.Control;

/// <summary>One of the three finds the button.</summary>
internal sealed record ButtonToTap(string? Key, string? Url, string? Name);
