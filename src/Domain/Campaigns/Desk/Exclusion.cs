using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Desk;

/// <summary>A member who takes part in no draw: he runs them, or delivers to them.</summary>
public sealed class Exclusion
{
    public const string Table = "campaigns_exclusions";

    private Exclusion() { }

    public MemberId MemberId { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    public StaffAccountId AddedBy { get; private set; }

    public static Exclusion Of(MemberId member, StaffAccountId by, DateTimeOffset now) =>
        new()
        {
            MemberId = member,
            AddedAt = now,
            AddedBy = by,
        };
}
