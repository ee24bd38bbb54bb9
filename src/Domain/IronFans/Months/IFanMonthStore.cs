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

    /// <summary>yyyyMM of the last honour before a month, of the person or of the member he is; null: never.</summary>
    Task<int?> FindLastHonourAsync(
        PersonId person,
        MemberId? member,
        int before,
        CancellationToken cancel
    );

    Task<IReadOnlyList<FanHonour>> FindHonoursAsync(int month, CancellationToken cancel);

    Task<FanObjection?> FindObjectionAsync(FanObjectionId id, CancellationToken cancel);

    Task<int> CountObjectionsAsync(int month, PersonId by, CancellationToken cancel);

    Task<bool> HasOpenObjectionsAsync(int month, CancellationToken cancel);

    void Add(FanMonth month);

    void Add(int month, RankedMonth ranked);

    void Add(IEnumerable<FanHonour> honours);

    void Add(FanObjection objection);
}
