using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Tags;

/// <summary>
/// A name for some members of the register, given by staff: 劳模, 先进班组. It is of the member and not of a WeChat, so that it
/// outlives a change of phone. Members read its name where a campaign is for its bearers.
/// </summary>
public sealed class MemberTag
{
    public const string Table = "members_tags";
    public const string OnePerName = "ux_members_tags_name";
    public const int MaxNameLength = 20;

    /// <summary>Bearers of one tag at most.</summary>
    public const int MostBearers = 200_000;

    private MemberTag() { }

    public MemberTagId Id { get; private set; }

    public string Name { get; private set; } = null!;

    public StaffAccountId MadeBy { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public static MemberTag Of(string name, StaffAccountId by, DateTimeOffset now) =>
        new()
        {
            Id = MemberTagId.New(),
            Name = name,
            MadeBy = by,
            MadeAt = now,
        };
}
