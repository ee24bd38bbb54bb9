using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Tags;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Tags;

/// <summary>Bearers of a tag, for campaigns.</summary>
internal sealed class TagCircles(UnionDbContext db) : ICampaignCircles
{
    private const string Prefix = "members.tag-";
    private const int MostListed = 200;

    public static string NameOf(MemberTagId tag) => $"{Prefix}{tag.Value:N}";

    public async Task<IReadOnlyList<CampaignCircle>> ListAsync(
        IReadOnlyCollection<string> chosen,
        CancellationToken cancel
    )
    {
        var all = db.Set<MemberTag>().AsNoTracking();
        var tags = await all.OrderByDescending(tag => tag.MadeAt)
            .Take(MostListed)
            .ToListAsync(cancel);
        var older = TagsOf(chosen).Except(tags.Select(tag => tag.Id)).ToList();
        if (older.Count > 0)
        {
            tags.AddRange(await all.Where(tag => older.Contains(tag.Id)).ToListAsync(cancel));
        }
        return [.. tags.Select(tag => new CampaignCircle(NameOf(tag.Id), tag.Name))];
    }

    Task<bool> ICampaignCircles.HasAsync(
        IReadOnlyCollection<string> names,
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var tags = TagsOf(names);
        return tags.Count == 0
            ? Task.FromResult(false)
            : db.Set<TagBearer>()
                .AnyAsync(one => tags.Contains(one.TagId) && one.MemberId == member, cancel);
    }

    public async IAsyncEnumerable<MemberId> FindMembersAsync(
        IReadOnlyCollection<string> names,
        DateTimeOffset now,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var tags = TagsOf(names);
        var bearers = db.Set<TagBearer>()
            .AsNoTracking()
            .Where(one => tags.Contains(one.TagId))
            .Select(one => one.MemberId)
            .AsAsyncEnumerable();
        await foreach (var member in bearers.WithCancellation(cancel))
        {
            yield return member;
        }
    }

    private static List<MemberTagId> TagsOf(IReadOnlyCollection<string> names) =>
        [
            .. names
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(name =>
                    Guid.TryParseExact(name[Prefix.Length..], "N", out var id) ? id : default
                )
                .Where(id => id != default)
                .Select(id => new MemberTagId(id)),
        ];
}
