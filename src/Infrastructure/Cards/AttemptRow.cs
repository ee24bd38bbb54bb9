using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Infrastructure.Cards;

/// <summary>Wrong tries of one subject on one day.</summary>
internal sealed class AttemptRow
{
    /// <summary>Shanghai day as yyyyMMdd.</summary>
    public int Day { get; init; }

    public AttemptScope Scope { get; init; }

    public BlindIndex Subject { get; init; }

    public int Tries { get; init; }
}
