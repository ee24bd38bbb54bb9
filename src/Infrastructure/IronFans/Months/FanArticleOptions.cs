using System.ComponentModel.DataAnnotations;

namespace WeChatUnion.Infrastructure.IronFans.Months;

/// <summary>Section <c>IronFans:Article</c>: the article about a month's honoured.</summary>
public sealed class FanArticleOptions
{
    public const string Section = "IronFans:Article";

    /// <summary>Media id of a permanent picture of the official account. Empty: no article is drafted.</summary>
    [StringLength(128)]
    public string CoverMediaId { get; set; } = "";

    [StringLength(16)]
    public string Author { get; set; } = "";
}
