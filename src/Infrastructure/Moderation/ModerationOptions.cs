using System.ComponentModel.DataAnnotations;

namespace WeChatUnion.Infrastructure.Moderation;

/// <summary>Settings section <c>Moderation</c>.</summary>
public sealed class ModerationOptions
{
    public const string Section = "Moderation";

    /// <summary>
    /// Checks of one author a day. All authors together share what WeChat grants the app: 2,000,000 texts and 200,000 pictures.
    /// </summary>
    [Range(1, 100_000, ErrorMessage = "Moderation:ChecksPerDay must be 1 to 100000.")]
    public int ChecksPerDay { get; set; } = 200;
}
