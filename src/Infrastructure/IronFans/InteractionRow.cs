using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Infrastructure.IronFans;

/// <summary>
/// An interaction as it happened. Nothing is scored from it: it proves the day's count until the objections are over. It names an
/// account, so that a merge of persons has nothing to change in it.
/// </summary>
public sealed class InteractionRow
{
    public byte[] Cause { get; init; } = null!;

    public FanId FanId { get; init; }

    public short Kind { get; init; }

    public DateTimeOffset At { get; init; }
}
