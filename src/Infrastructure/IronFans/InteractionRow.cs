using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Infrastructure.IronFans;

/// <summary>An interaction as it happened. Nothing is scored from it: it proves the day's count until the objections are over.</summary>
internal sealed class InteractionRow
{
    public long Id { get; init; }

    public byte[] Cause { get; init; } = null!;

    public PersonId PersonId { get; set; }

    public short Kind { get; init; }

    public DateTimeOffset At { get; init; }
}
