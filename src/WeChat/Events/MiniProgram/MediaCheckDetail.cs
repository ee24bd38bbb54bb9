using WeChat.Wire;

namespace WeChat.Events.MiniProgram;

/// <summary>What one strategy of the content check found.</summary>
/// <param name="Suggest">pass, review or risky.</param>
/// <param name="Label">A number, or a word on some accounts.</param>
/// <param name="Prob">Confidence, 0 to 100.</param>
public sealed record MediaCheckDetail(
    string Strategy,
    int? ErrCode,
    string Suggest,
    string Label,
    double? Prob,
    int? Level,
    string Keyword
)
{
    internal static MediaCheckDetail From(WireFields detail) =>
        new(
            detail.Text("strategy"u8),
            detail.Int32("errcode"u8),
            detail.Text("suggest"u8),
            detail.Text("label"u8),
            detail.Double("prob"u8),
            detail.Int32("level"u8),
            detail.Text("keyword"u8)
        );
}
