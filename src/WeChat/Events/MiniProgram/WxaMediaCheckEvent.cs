using WeChat.Messages;

namespace WeChat.Events.MiniProgram;

/// <summary>The result of a content check. Version 2 fills the lists, the first one IsRisky.</summary>
public sealed record WxaMediaCheckEvent : InboundEvent
{
    public WxaMediaCheckEvent() { }

    internal WxaMediaCheckEvent(Payload payload)
        : base(payload)
    {
        var fields = payload.Fields;
        AppId = fields.Text("appid"u8);
        TraceId = fields.Text("trace_id"u8);
        Version = fields.Int32("version"u8);
        ErrCode = fields.Int32("errcode"u8);
        ErrMsg = fields.Text("errmsg"u8);
        Details = fields.Objects("detail"u8, MediaCheckDetail.From);
        var result = fields.Child("result"u8);
        Suggest = result.Text("suggest"u8);
        Label = result.Text("label"u8);
        IsRisky = fields.Int32("isrisky"u8);
        ExtraInfoJson = fields.Text("extra_info_json"u8);
        StatusCode = fields.Int32("status_code"u8);
    }

    public string AppId { get; init; } = "";

    /// <summary>Names the request the result answers.</summary>
    public string TraceId { get; init; } = "";

    public int? Version { get; init; }

    public int? ErrCode { get; init; }

    public string ErrMsg { get; init; } = "";

    public IReadOnlyList<MediaCheckDetail> Details { get; init; } = [];

    /// <summary>pass, review or risky, over all strategies.</summary>
    public string Suggest { get; init; } = "";

    /// <summary>A number, or a word on some accounts; 100 is normal.</summary>
    public string Label { get; init; } = "";

    /// <summary>Version 1: 0 fine, 1 risky.</summary>
    public int? IsRisky { get; init; }

    /// <summary>Version 1: JSON as a text.</summary>
    public string ExtraInfoJson { get; init; } = "";

    /// <summary>Version 1: 0 when the media could be fetched.</summary>
    public int? StatusCode { get; init; }
}
