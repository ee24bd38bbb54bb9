using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Infrastructure.Cards.Guard;

/// <summary>What one subject's failed tries add up to. Set by name, so that a condition on it reaches the database.</summary>
internal sealed class SuspicionRow
{
    public BlindIndex Subject { get; init; }

    /// <summary>Different fans or targets.</summary>
    public int Others { get; init; }

    public int Tries { get; init; }

    public DateTimeOffset FirstAt { get; init; }

    public DateTimeOffset LastAt { get; init; }
}
