using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Tags;

/// <summary>What every act of staff on a tag begins and ends with. Tags are the city's.</summary>
public sealed class TagDesk(ITagStore tags, CityDesk city)
{
    internal Task<Refusal?> WhyNotAsync(StaffActor actor, CancellationToken cancel) =>
        city.WhyNotAsync(actor, MembersActs.Tag, cancel);

    internal async Task<Outcome<MemberTag>> OpenAsync(
        StaffActor actor,
        MemberTagId id,
        CancellationToken cancel
    )
    {
        if (await WhyNotAsync(actor, cancel) is { } refusal)
        {
            return refusal;
        }
        return await tags.FindAsync(id, cancel) is { } tag ? tag : StaffRefusals.NotFound;
    }

    /// <param name="note">Ids and numbers.</param>
    internal Task<bool> TrySaveAsync(
        StaffActor actor,
        string act,
        MemberTagId id,
        string note,
        DateTimeOffset now,
        CancellationToken cancel
    ) => city.TrySaveAsync(actor, act, $"member-tag:{id.Value}", note, now, cancel);
}
