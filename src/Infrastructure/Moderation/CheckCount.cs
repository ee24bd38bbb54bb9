using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Infrastructure.Moderation;

/// <summary>Checks of one author on one day.</summary>
internal sealed class CheckCount
{
    /// <summary>Shanghai day as yyyyMMdd.</summary>
    public int Day { get; init; }

    public BlindIndex Author { get; init; }

    public int Checks { get; init; }
}
