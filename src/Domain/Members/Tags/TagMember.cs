using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Tags;

/// <param name="Name">As on the document.</param>
/// <param name="Number">The whole number of his document.</param>
public sealed record TagMemberRequest(MemberTagId Tag, string? Name, string? Number)
{
    public override string ToString() => nameof(TagMemberRequest);
}

/// <summary>One member bears the tag from now on.</summary>
public sealed class TagMember(
    TagDesk desk,
    ITagStore tags,
    IMemberDirectory members,
    IDayCounters counters
)
{
    /// <summary>Of one account: each tells whether somebody is a member.</summary>
    public const int TriesPerDay = 200;

    public async Task<Outcome<MemberId>> ExecuteAsync(
        StaffActor actor,
        TagMemberRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, request.Tag, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var name = PersonName.Parse(request.Name);
        var number = IdDocument.Parse(request.Number);
        if (!name.Succeeded || !number.Succeeded)
        {
            return name.Refusal ?? number.Refusal!;
        }
        var tries = new DayCounter("members.tags-of-staff", $"{actor.Id.Value}", TriesPerDay);
        if (!await counters.TryCountAsync([tries], now, cancel))
        {
            return TagRefusals.TooManyTries;
        }
        if (await members.MatchByIdNumberAsync(number.Value, name.Value, cancel) is not { } member)
        {
            return TagRefusals.NoMember;
        }
        if (await tags.FindBearerAsync(request.Tag, member, cancel) is not null)
        {
            return TagRefusals.Known;
        }
        if (await tags.CountAsync(request.Tag, cancel) >= MemberTag.MostBearers)
        {
            return TagRefusals.Full;
        }
        tags.Add(TagBearer.Of(request.Tag, member, actor.Id, now));
        return await desk.TrySaveAsync(
            actor,
            "members.tag-given",
            request.Tag,
            $"member:{member.Value}",
            now,
            cancel
        )
            ? member
            : TagRefusals.Known;
    }
}
