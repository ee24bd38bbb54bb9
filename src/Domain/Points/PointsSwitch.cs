namespace WeChatUnion.Domain.Points;

/// <summary>Whether this installation has points at all: <c>Points:Enabled</c>.</summary>
public sealed record PointsSwitch(bool IsOn);
