using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Tags;

/// <summary>One member bears the tag no more. What a campaign has frozen stays.</summary>
public sealed class UntagMember(TagDesk desk, ITagStore tags)
{
    public async Task<Outcome<MemberId>> ExecuteAsync(
        StaffActor actor,
        MemberTagId tag,
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, tag, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        if (await tags.FindBearerAsync(tag, member, cancel) is not { } bearer)
        {
            return StaffRefusals.NotFound;
        }
        tags.Remove(bearer);
        return await desk.TrySaveAsync(
            actor,
            "members.tag-taken",
            tag,
            $"member:{member.Value}",
            now,
            cancel
        )
            ? member
            : StaffRefusals.NotFound;
    }
}
