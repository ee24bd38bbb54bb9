using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>One of the fifteen: 铁粉 of a month, for good.</summary>
public sealed class FanHonour
{
    private const string Nobody = "已注销会员";

    private FanHonour() { }

    /// <summary>yyyyMM.</summary>
    public int Month { get; private set; }

    /// <summary>From 1, in the order of the month.</summary>
    public int Seat { get; private set; }

    public PersonId PersonId { get; set; }

    public MemberId MemberId { get; set; }

    /// <summary>张*</summary>
    public string MaskedName { get; private set; } = null!;

    public string UnionName { get; private set; } = null!;

    public int Score { get; private set; }

    public int ActiveDays { get; private set; }

    /// <summary>The account was closed: there is nobody left to give anything.</summary>
    public bool IsNobodys => MaskedName == Nobody;

    /// <param name="person">Whoever the candidate is today.</param>
    public static FanHonour Of(FanCandidate candidate, PersonId person, int seat) =>
        new()
        {
            Month = candidate.Month,
            Seat = seat,
            PersonId = person,
            MemberId = candidate.MemberId!.Value,
            MaskedName = candidate.MaskedName ?? "会员",
            UnionName = candidate.UnionName ?? "",
            Score = candidate.Score,
            ActiveDays = candidate.ActiveDays,
        };

    /// <summary>The account was closed: the seat stays, and no name.</summary>
    public void Forget() => (MaskedName, UnionName) = (Nobody, "");
}
