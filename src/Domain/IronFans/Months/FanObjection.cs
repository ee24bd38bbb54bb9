using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>异议: what somebody says against one of those named in the notice, or against the notice itself.</summary>
public sealed class FanObjection
{
    public const int MaxTextLength = 300;
    public const int MaxAnswerLength = 200;

    /// <summary>In the place of words that are kept no longer.</summary>
    public const string Gone = "（已过保存期，文字已删除）";

    private const string OfNobody = "（提出的人已注销）";

    private FanObjection() { }

    public FanObjectionId Id { get; private set; }

    /// <summary>yyyyMM.</summary>
    public int Month { get; private set; }

    /// <summary>Of the candidate; 0: the notice as a whole.</summary>
    public int Place { get; private set; }

    public PersonId By { get; private set; }

    /// <summary>As typed, long numbers cut to stars.</summary>
    public string Text { get; private set; } = null!;

    public DateTimeOffset At { get; private set; }

    /// <summary>Null: it is still looked at.</summary>
    public bool? IsUpheld { get; private set; }

    /// <summary>What the objector reads.</summary>
    public string? Answer { get; private set; }

    public StaffAccountId? SettledBy { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public int Version { get; private set; }

    public static FanObjection Of(
        int month,
        int place,
        PersonId by,
        string text,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = new(Guid.CreateVersion7()),
            Month = month,
            Place = place,
            By = by,
            Text = text,
            At = now,
        };

    public void Settle(bool isUpheld, string answer, StaffAccountId by, DateTimeOffset now)
    {
        (IsUpheld, Answer, SettledBy, SettledAt) = (isUpheld, answer, by, now);
        Version++;
    }

    /// <summary>
    /// Whoever raised it closed the account: that it was raised and how it was judged stays, and no words. One that was still looked at holds
    /// nothing any more: nobody is left who could say what he meant.
    /// </summary>
    public void Forget(DateTimeOffset now)
    {
        (Text, Answer) = (OfNobody, Answer is null ? null : OfNobody);
        if (IsUpheld is null)
        {
            (IsUpheld, Answer, SettledAt) = (false, "提出的人已注销，不再处理。", now);
        }
        Version++;
    }
}
