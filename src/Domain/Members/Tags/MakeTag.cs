using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Tags;

/// <summary>A new tag, which nobody bears yet.</summary>
public sealed class MakeTag(TagDesk desk, ITagStore tags)
{
    public async Task<Outcome<MemberTagId>> ExecuteAsync(
        StaffActor actor,
        string? name,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await desk.WhyNotAsync(actor, cancel) is { } refusal)
        {
            return refusal;
        }
        var typed = name?.Trim();
        if (!OneLine.Is(typed, 2, MemberTag.MaxNameLength))
        {
            return TagRefusals.NameInvalid;
        }
        var tag = MemberTag.Of(typed!, actor.Id, now);
        tags.Add(tag);
        return await desk.TrySaveAsync(actor, "members.tag-made", tag.Id, "", now, cancel)
            ? tag.Id
            : TagRefusals.NameTaken;
    }
}
