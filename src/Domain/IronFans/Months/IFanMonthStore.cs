using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.IronFans.Months;

public interface IFanMonthStore
{
    /// <param name="month">yyyyMM.</param>
    Task<FanMonth?> FindAsync(int month, CancellationToken cancel);

    /// <summary>Those not published yet, the oldest first.</summary>
    Task<IReadOnlyList<FanMonth>> FindUnfinishedAsync(CancellationToken cancel);

    /// <summary>All of a month that have points, in no order.</summary>
    Task<FanScore[]> ReadScoresAsync(int month, CancellationToken cancel);

    /// <summary>In their places, from this one on.</summary>
    Task<IReadOnlyList<FanCandidate>> FindCandidatesAsync(
        int month,
        int fromPlace,
        int most,
        CancellationToken cancel
    );

    /// <summary>Those asked about already, in their places.</summary>
    Task<IReadOnlyList<FanCandidate>> FindScreenedAsync(int month, CancellationToken cancel);

    Task<FanCandidate?> FindCandidateAsync(int month, int place, CancellationToken cancel);

    /// <summary>Months from one on and before another that are not published and not held for their key, the oldest first.</summary>
    Task<IReadOnlyList<FanMonth>> FindUnpublishedAsync(
        int from,
        int before,
        CancellationToken cancel
    );

    /// <summary>yyyyMM of each honour of one of these persons or of this member.</summary>
    Task<IReadOnlyList<int>> FindHonouredAsync(
        IReadOnlyCollection<PersonId> persons,
        MemberId? member,
        CancellationToken cancel
    );

    Task<IReadOnlyList<FanHonour>> FindHonoursAsync(int month, CancellationToken cancel);

    Task<FanObjection?> FindObjectionAsync(FanObjectionId id, CancellationToken cancel);

    /// <param name="by">The person and whom he was before.</param>
    Task<int> CountObjectionsAsync(
        int month,
        IReadOnlyCollection<PersonId> by,
        CancellationToken cancel
    );

    Task<bool> HasOpenObjectionsAsync(int month, CancellationToken cancel);

    void Add(FanMonth month);

    void Add(int month, RankedMonth ranked);

    /// <summary>Of places below those kept by name.</summary>
    void Add(IEnumerable<FanCandidate> candidates);

    void Add(IEnumerable<FanHonour> honours);

    void Add(FanObjection objection);
}
