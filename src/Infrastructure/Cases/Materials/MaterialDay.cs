using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Infrastructure.Cases.Materials;

/// <summary>What one person sent on one day.</summary>
internal sealed class MaterialDay
{
    /// <summary>Shanghai day as yyyyMMdd.</summary>
    public int Day { get; init; }

    public PersonId Owner { get; init; }

    public long Bytes { get; init; }
}
