using System.ComponentModel.DataAnnotations;

namespace WeChatUnion.Gateway.Hosting;

/// <summary>Settings section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>Where members reach our pages, without a trailing slash: <c>https://union.example.cn</c>.</summary>
    [Required, Url]
    public string PublicBaseUrl { get; set; } = "";

    /// <summary>The full address of one of our pages.</summary>
    public string PageUrl(string path) => PublicBaseUrl.TrimEnd('/') + path;
}
