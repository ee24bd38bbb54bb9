using System.ComponentModel.DataAnnotations;

namespace WeChatUnion.Gateway.Api;

/// <summary>Settings section <c>Api</c>. Limits count on each node by itself.</summary>
public sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>Shows <c>/openapi/v1.json</c> and the page <c>/scalar</c>. In Development they are always there.</summary>
    public bool ShowDescription { get; set; }

    /// <summary>Calls a minute of one session, however often its token is refreshed.</summary>
    [Range(1, 100_000, ErrorMessage = "Api:CallsPerSession must be 1 to 100000.")]
    public int CallsPerSession { get; set; } = 120;

    /// <summary>Pages, and what their scripts ask, a minute of one member's browser.</summary>
    [Range(1, 100_000, ErrorMessage = "Api:PagesPerSession must be 1 to 100000.")]
    public int PagesPerSession { get; set; } = 240;

    /// <summary>Calls and pages a minute from one address. Carriers put many phones behind one.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Api:CallsPerAddress must be 1 to 1000000.")]
    public int CallsPerAddress { get; set; } = 3000;

    /// <summary>Sign-ins and refreshes a minute from one address: each may cost a call of WeChat's.</summary>
    [Range(1, 100_000, ErrorMessage = "Api:SignInsPerAddress must be 1 to 100000.")]
    public int SignInsPerAddress { get; set; } = 600;
}
