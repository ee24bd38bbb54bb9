using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Tags;

/// <summary>Tags and who bears them, to be changed.</summary>
public interface ITagStore
{
    Task<MemberTag?> FindAsync(MemberTagId id, CancellationToken cancel);

    /// <summary>Tracked; null: the member does not bear it.</summary>
    Task<TagBearer?> FindBearerAsync(MemberTagId tag, MemberId member, CancellationToken cancel);

    /// <summary>Those of them who bear it.</summary>
    Task<IReadOnlySet<MemberId>> FindBearingAsync(
        MemberTagId tag,
        IReadOnlyCollection<MemberId> members,
        CancellationToken cancel
    );

    Task<int> CountAsync(MemberTagId tag, CancellationToken cancel);

    /// <summary>
    /// For each of these its member, by the whole document and the same name (<see cref="NameMatch"/>); null: there is none. Read by
    /// hundreds.
    /// </summary>
    Task<IReadOnlyList<MemberId?>> MatchAsync(
        IReadOnlyList<(IdDocument Number, PersonName Name)> people,
        CancellationToken cancel
    );

    void Add(MemberTag tag);

    void Add(TagBearer bearer);

    void Remove(TagBearer bearer);
}
