namespace WeChat.Api.MiniProgram.Users;

/// <summary>Whether encrypted data came from WeChat.</summary>
/// <param name="IsGenuine">WeChat made it within the last three days.</param>
/// <param name="CreatedAt">When; null unless genuine.</param>
public sealed record EncryptedDataOrigin(bool IsGenuine, DateTimeOffset? CreatedAt);
