using WeChatUnion.Domain.Members;

namespace WeChatUnion.Infrastructure.Campaigns;

/// <summary>A member who runs draws or delivers to them.</summary>
internal sealed class ExclusionRow
{
    public MemberId MemberId { get; init; }

    public DateTimeOffset AddedAt { get; init; }

    /// <summary>Of the account that added it.</summary>
    public Guid AddedBy { get; init; }
}
