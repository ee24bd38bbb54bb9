using System.Globalization;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.IronFans.Rules;

/// <param name="Rules">As they were tried; the version is given here.</param>
/// <param name="FromMonth">yyyyMM: the first month they score.</param>
/// <param name="Note">Why, 5 to 200 characters; kept in the trail.</param>
public sealed record SaveRulesRequest(ScoreRules Rules, int FromMonth, string Note);

/// <summary>
/// A further version of the rules, for months that have not begun. Whoever saves it has seen what exactly these values would have made of
/// the last month.
/// </summary>
public sealed class SaveRules(CityDesk city, RulesTrials trials, IScoreRulesBook book)
{
    /// <summary>Nodes know the rules for up to half an hour: later than this some would begin the month by the old ones.</summary>
    public static readonly TimeSpan Lead = TimeSpan.FromHours(1);

    /// <summary>Months from the present one; what lies further off is a slip.</summary>
    public const int MostAhead = 12;

    /// <returns>The version.</returns>
    public async Task<Outcome<int>> ExecuteAsync(
        StaffActor actor,
        SaveRulesRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await city.WhyNotAsync(actor, IronFansActs.Rules, cancel) is { } refusal)
        {
            return refusal;
        }
        var note = StaffReason.Parse(request.Note);
        if (!note.Succeeded)
        {
            return note.Refusal;
        }
        if (RulesCheck.WhyNot(request.Rules) is { } unsound)
        {
            return unsound;
        }
        if (!MonthsFor(now).Contains(request.FromMonth))
        {
            return IronFansRefusals.RulesTooLate;
        }
        var digest = RulesCheck.DigestOf(request.Rules);
        var last = UnionCalendar.AddMonths(UnionCalendar.MonthOf(now), -1);
        if (
            trials.FindLast(actor.Id) is not { } trial
            || (trial.Month, trial.Digest) != (last, digest)
        )
        {
            return IronFansRefusals.NotTried;
        }
        var version = (await book.AllAsync(cancel)).Max(one => one.Version) + 1;
        book.Add(request.Rules with { Version = version, FromMonth = request.FromMonth });
        return await city.TrySaveAsync(
            actor,
            "iron-fans.rules-saved",
            string.Create(CultureInfo.InvariantCulture, $"{TryRules.Subject}:{version}"),
            string.Create(CultureInfo.InvariantCulture, $"{request.FromMonth}:{digest}"),
            now,
            cancel,
            note.Value
        )
            ? version
            : IronFansRefusals.RulesMoved;
    }

    /// <summary>Months a version saved now may begin with.</summary>
    public static IReadOnlyList<int> MonthsFor(DateTimeOffset now)
    {
        var month = UnionCalendar.MonthOf(now);
        return
        [
            .. Enumerable
                .Range(1, MostAhead)
                .Select(ahead => UnionCalendar.AddMonths(month, ahead))
                .Where(one => now <= UnionCalendar.StartOf(UnionCalendar.FirstDayOf(one)) - Lead),
        ];
    }
}
