namespace WeChatUnion.Infrastructure.Notifications.Templates;

/// <summary>One of WeChat's templates, filled from a notice's fields.</summary>
public sealed class NoticeTemplate
{
    /// <summary>WeChat's template id.</summary>
    public string TemplateId { get; set; } = "";

    /// <summary>Key in the template (<c>thing1</c>) to the name of the notice's field (<c>season</c>).</summary>
    public Dictionary<string, string> Fields { get; } = [];

    /// <summary>Where a tap leads: an absolute address. Not in a mini-program's message.</summary>
    public string? Url { get; set; }

    /// <summary>Where a tap leads in the mini-program: <c>pages/card/index</c>. Goes before <see cref="Url"/>.</summary>
    public string? Page { get; set; }

    /// <summary>A long-term subscription template: one yes stands for every message.</summary>
    public bool LongTerm { get; set; }
}
