using System.Globalization;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>What every act of staff on a month begins and ends with.</summary>
public sealed class FanMonthDesk(IFanMonthStore months, CityDesk city, IPersonHeirs heirs)
{
    internal const string Excluded = "iron-fans.candidate-excluded";
    internal const string Restored = "iron-fans.candidate-restored";
    internal const string Reviewed = "iron-fans.month-reviewed";

    /// <summary>The list became public.</summary>
    internal const string Noticed = "iron-fans.notice-started";

    /// <summary>Somebody fell out by rules, not by anybody's judgement.</summary>
    internal const string Rechecked = "iron-fans.list-rechecked";
    internal const string Settled = "iron-fans.objection-settled";

    private static readonly string[] Writes = [Excluded, Restored, Reviewed, Settled];

    internal async Task<Outcome<FanMonth>> OpenAsync(
        StaffActor actor,
        StaffAct act,
        int month,
        CancellationToken cancel
    )
    {
        if (await city.WhyNotAsync(actor, act, cancel) is { } refusal)
        {
            return refusal;
        }
        return await months.FindAsync(month, cancel) is { } found ? found : StaffRefusals.NotFound;
    }

    /// <summary>To change who is a candidate, with words why.</summary>
    internal async Task<Outcome<(FanMonth Month, string Note)>> OpenReviewAsync(
        StaffActor actor,
        int month,
        string typed,
        CancellationToken cancel
    )
    {
        var opened = await OpenAsync(actor, IronFansActs.Review, month, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var note = StaffReason.Parse(typed);
        return !note.Succeeded ? note.Refusal
            : opened.Value.State != FanMonthState.Review ? IronFansRefusals.NotInReview
            : (opened.Value, note.Value);
    }

    /// <summary>Why this account is no second person to the list: it looked at it, left somebody out, took him in again, or
    /// judged an objection. Null: it is one.</summary>
    internal Task<Refusal?> WhyNotSecondAsync(
        StaffActor actor,
        int month,
        DateTimeOffset now,
        CancellationToken cancel
    ) => city.WhyNotSecondAsync(actor, null, Writes, SubjectOf(month), now, cancel);

    /// <summary>Why this account, which made the list of this month public once, however often it was taken back since, does not reject
    /// what is said against it. Null: it did not.</summary>
    internal Task<Refusal?> WhyNotJudgeAsync(
        StaffActor actor,
        int month,
        DateTimeOffset now,
        CancellationToken cancel
    ) => city.WhyNotSecondAsync(actor, null, [Noticed], SubjectOf(month), now, cancel);

    internal async Task<Outcome<int>> CloseAsync(
        StaffActor actor,
        string act,
        int month,
        string note,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await city.TrySaveAsync(actor, act, SubjectOf(month), note, now, cancel)
            ? month
            : IronFansRefusals.Moved;

    /// <summary>With words about somebody: they are unreadable once he, or whoever he turned out to be, is erased.</summary>
    internal async Task<Outcome<int>> CloseAsync(
        StaffActor actor,
        string act,
        int month,
        string note,
        (PersonId About, string Words) reason,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var about = (await heirs.OfAsync([reason.About], cancel))[reason.About].Value;
        var subject = SubjectOf(month);
        return await city.TrySaveAsync(actor, act, subject, note, now, cancel, reason.Words, about)
            ? month
            : IronFansRefusals.Moved;
    }

    /// <summary>As the trail names a month.</summary>
    public static string SubjectOf(int month) =>
        string.Create(CultureInfo.InvariantCulture, $"fan-month:{month}");

    internal static string NoteOf(int place, string code) =>
        string.Create(CultureInfo.InvariantCulture, $"{place}:{code}");
}
