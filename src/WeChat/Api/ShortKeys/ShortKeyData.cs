namespace WeChat.Api.ShortKeys;

/// <summary>What a short key stands for.</summary>
/// <param name="Data">The text.</param>
/// <param name="CreatedAt">When the key was made.</param>
/// <param name="Remaining">How much longer it works.</param>
public sealed record ShortKeyData(string Data, DateTimeOffset CreatedAt, TimeSpan Remaining);
