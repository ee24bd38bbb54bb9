using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Tags;

/// <summary>A member who bears a tag.</summary>
public sealed class TagBearer
{
    public const string Table = "members_tag_bearers";

    private TagBearer() { }

    public MemberTagId TagId { get; private set; }

    public MemberId MemberId { get; private set; }

    public StaffAccountId AddedBy { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    public static TagBearer Of(
        MemberTagId tag,
        MemberId member,
        StaffAccountId by,
        DateTimeOffset at
    ) =>
        new()
        {
            TagId = tag,
            MemberId = member,
            AddedBy = by,
            AddedAt = at,
        };
}
