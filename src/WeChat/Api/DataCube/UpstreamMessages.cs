namespace WeChat.Api.DataCube;

/// <summary>Messages that fans sent, by hour, day, week or month.</summary>
public sealed record UpstreamMessages
{
    public DateOnly RefDate { get; init; }

    /// <summary>Hour and minute as one number: 1200 is noon; null in figures by day.</summary>
    public int? RefHour { get; init; }

    /// <summary>1 text, 2 picture, 3 voice, 4 video, 6 other.</summary>
    public int MsgType { get; init; }

    public long MsgUser { get; init; }

    public long MsgCount { get; init; }
}
