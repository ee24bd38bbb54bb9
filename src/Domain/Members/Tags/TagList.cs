using System.Globalization;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Tags;

/// <summary>A row that was left out.</summary>
/// <param name="Place">As people find it in their file.</param>
/// <param name="Why">In words, without what the row says.</param>
public sealed record TagRowFault(string Place, string Why);

/// <param name="Added">Who bear the tag now and did not before.</param>
/// <param name="Known">Who bore it before, or stand in the list twice.</param>
/// <param name="Faults">All rows that were left out.</param>
public sealed record TaggedList(int Added, int Known, IReadOnlyList<TagRowFault> Faults);

/// <summary>Everybody of a list bears the tag from now on, but for rows that name no member: those are told, and the others stand.</summary>
public sealed class TagList(TagDesk desk, ITagStore tags, ITagFile file, IDayCounters counters)
{
    /// <summary>Of one account: each tells of thousands whether they are members.</summary>
    public const int FilesPerDay = 20;

    public async Task<Outcome<TaggedList>> ExecuteAsync(
        StaffActor actor,
        MemberTagId tag,
        Stream sent,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, tag, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var tries = new DayCounter("members.tag-lists-of-staff", $"{actor.Id.Value}", FilesPerDay);
        if (!await counters.TryCountAsync([tries], now, cancel))
        {
            return TagRefusals.TooManyTries;
        }
        var rows = await file.ReadAsync(sent, cancel);
        return rows.Succeeded ? await AddAsync(actor, tag, rows.Value, now, cancel) : rows.Refusal;
    }

    private async Task<Outcome<TaggedList>> AddAsync(
        StaffActor actor,
        MemberTagId tag,
        IReadOnlyList<TagFileRow> rows,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var faults = new List<TagRowFault>();
        var people = Read(rows, faults);
        var found = await tags.MatchAsync([.. people.Select(one => one.Person)], cancel);
        faults.AddRange(
            people
                .Where((_, i) => found[i] is null)
                .Select(one => new TagRowFault(one.Place, TagRefusals.NoMember.Message))
        );
        var members = found.OfType<MemberId>().ToHashSet();
        var bearing = await tags.FindBearingAsync(tag, members, cancel);
        var added = members.Where(member => !bearing.Contains(member)).ToList();
        if (await tags.CountAsync(tag, cancel) + added.Count > MemberTag.MostBearers)
        {
            return TagRefusals.Full;
        }
        added.ForEach(member => tags.Add(TagBearer.Of(tag, member, actor.Id, now)));
        var note = string.Create(
            CultureInfo.InvariantCulture,
            $"rows {rows.Count} added {added.Count} refused {faults.Count}"
        );
        return await desk.TrySaveAsync(actor, "members.tag-list-given", tag, note, now, cancel)
            ? new TaggedList(added.Count, found.Count(one => one is not null) - added.Count, faults)
            : TagRefusals.Moved;
    }

    private static List<(string Place, (IdDocument, PersonName) Person)> Read(
        IReadOnlyList<TagFileRow> rows,
        List<TagRowFault> faults
    )
    {
        var people = new List<(string, (IdDocument, PersonName))>();
        foreach (var row in rows)
        {
            var (name, number) = (PersonName.Parse(row.Name), IdDocument.Parse(row.Number));
            if (name.Succeeded && number.Succeeded)
            {
                people.Add((row.Place, (number.Value, name.Value)));
            }
            else
            {
                faults.Add(new(row.Place, (name.Refusal ?? number.Refusal!).Message));
            }
        }
        return people;
    }
}
