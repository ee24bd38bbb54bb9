using System.Globalization;
using WeChat.Messages;

namespace WeChat.Events.Jobs;

/// <summary>A mass send ended; MsgId names it.</summary>
public sealed record MassSendJobFinishEvent : InboundEvent
{
    public MassSendJobFinishEvent() { }

    internal MassSendJobFinishEvent(Payload payload)
        : base(payload)
    {
        var fields = payload.Fields;
        Status = fields.Text("Status"u8);
        TotalCount = fields.Int32("TotalCount"u8);
        FilterCount = fields.Int32("FilterCount"u8);
        SentCount = fields.Int32("SentCount"u8);
        ErrorCount = fields.Int32("ErrorCount"u8);
        var check = fields.Child("CopyrightCheckResult"u8);
        CopyrightCheckState = check.Int32("CheckState"u8);
        CopyrightChecks = check.Objects("ResultList"u8, "item"u8, CopyrightCheck.From);
        ArticleUrls = fields
            .Child("ArticleUrlResult"u8)
            .Objects("ResultList"u8, "item"u8, ArticleUrl.From);
    }

    /// <summary>sendsuccess, send success, send fail or err(NNNNN).</summary>
    public string Status { get; init; } = "";

    public int? TotalCount { get; init; }

    /// <summary>Left over by the filters; about SentCount plus ErrorCount.</summary>
    public int? FilterCount { get; init; }

    public int? SentCount { get; init; }

    public int? ErrorCount { get; init; }

    /// <summary>1 not a reprint, 2 a reprint that may go out, 3 a blocked reprint.</summary>
    public int? CopyrightCheckState { get; init; }

    public IReadOnlyList<CopyrightCheck> CopyrightChecks { get; init; } = [];

    public IReadOnlyList<ArticleUrl> ArticleUrls { get; init; } = [];

    public bool Succeeded =>
        Status
            .Replace(" ", "", StringComparison.Ordinal)
            .StartsWith("sendsuccess", StringComparison.OrdinalIgnoreCase);

    /// <summary>The number in err(NNNNN), such as 20001 politics or 20013 copyright.</summary>
    public int? ErrorNumber =>
        Status.StartsWith("err(", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(
            Status.AsSpan(4).TrimEnd(')'),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
