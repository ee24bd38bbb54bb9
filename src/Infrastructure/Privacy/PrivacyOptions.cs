namespace WeChatUnion.Infrastructure.Privacy;

/// <summary>Settings section <c>Privacy</c>. From a file or the environment, never the database.</summary>
public sealed class PrivacyOptions
{
    public const string Section = "Privacy";

    /// <summary>Key id (1 to 32 characters) to base64 of 32 bytes. Old keys stay until rotated away.</summary>
    public Dictionary<string, string> Keys { get; init; } = [];

    public string CurrentKeyId { get; set; } = "";

    /// <summary>Base64 of at least 32 bytes. Changing it means computing every blind index anew.</summary>
    public string BlindIndexKey { get; set; } = "";
}
