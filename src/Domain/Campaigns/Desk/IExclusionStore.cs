using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Campaigns.Desk;

/// <summary>Those who take part in no draw, to be changed. What it finds is tracked.</summary>
public interface IExclusionStore
{
    /// <summary>Null: the member may take part.</summary>
    Task<Exclusion?> FindAsync(MemberId member, CancellationToken cancel);

    void Add(Exclusion exclusion);

    void Remove(Exclusion exclusion);
}
