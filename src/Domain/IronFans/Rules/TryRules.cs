using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.IronFans.Rules;

/// <param name="Rules">Version and first month say nothing yet.</param>
public sealed record TryRulesRequest(ScoreRules Rules);

/// <summary>
/// Scores the last month anew (试算): from its days, beside the rules that scored it. That somebody tried stands in the trail; what came
/// out is remembered for him, so that he may save it. Ends with the page, and after ten minutes.
/// </summary>
public sealed class TryRules(
    CityDesk city,
    RulesTrials trials,
    IScoreRulesBook book,
    IMonthDays days,
    IFanMonthStore months,
    IMemberFans members,
    IMemberLookup names
)
{
    internal const string Subject = "fan-rules";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public async Task<Outcome<RulesTrial>> ExecuteAsync(
        StaffActor actor,
        TryRulesRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await city.WhyNotAsync(actor, IronFansActs.Rules, cancel) is { } refusal)
        {
            return refusal;
        }
        if (RulesCheck.WhyNot(request.Rules) is { } unsound)
        {
            return unsound;
        }
        if (!trials.TryEnter())
        {
            return IronFansRefusals.TrialBusy;
        }
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Longest);
        try
        {
            var digest = RulesCheck.DigestOf(request.Rules);
            if (
                !await city.TrySaveAsync(
                    actor,
                    "iron-fans.rules-tried",
                    Subject,
                    digest,
                    now,
                    cancel
                )
            )
            {
                return IronFansRefusals.Moved;
            }
            var month = UnionCalendar.AddMonths(UnionCalendar.MonthOf(now), -1);
            // An embedded engine answers at once, row by row: the page would stand still meanwhile.
            var trial = await Task.Run(
                () => ComputeAsync(request.Rules, digest, month, now, limit.Token),
                limit.Token
            );
            trials.Keep(actor.Id, trial);
            return trial;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return IronFansRefusals.TrialTooLong;
        }
        finally
        {
            trials.Leave();
        }
    }

    private async Task<RulesTrial> ComputeAsync(
        ScoreRules rules,
        string digest,
        int month,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var standing = ScoreRules.For(month, await book.AllAsync(cancel));
        var tally = new RulesTally(standing, rules);
        await foreach (var day in days.ReadAsync(month).WithCancellation(cancel))
        {
            tally.Take(day);
        }
        tally.End();
        // Before the close nobody knows the secret: equals are then in some order.
        var told = (await months.FindAsync(month, cancel))?.ToldSecret;
        var secret = told is null ? [] : Convert.FromHexString(told);
        var before = MonthRanking.Rank(month, standing.Version, secret, tally.Before);
        var after = MonthRanking.Rank(month, rules.Version, secret, tally.After);
        return new(
            rules,
            digest,
            month,
            standing.Version,
            now,
            before.Fans,
            after.Fans,
            tally.Gaining,
            tally.Losing,
            [
                .. InteractionKind
                    .All.Select(kind => (kind.Title, Points: tally.PointsOf(kind.Code)))
                    .Select(kind => new KindShift(
                        kind.Title,
                        kind.Points.Before,
                        kind.Points.After
                    )),
            ],
            await TopAsync(before.Top, after.Top, cancel)
        );
    }

    private async Task<IReadOnlyList<PlaceShift>> TopAsync(
        IReadOnlyList<FanScore> before,
        IReadOnlyList<FanScore> after,
        CancellationToken cancel
    )
    {
        var (old, changed) = (PlacesOf(before), PlacesOf(after));
        var first = after
            .Take(ScreenMonth.Reviewed)
            .Concat(before.Take(ScreenMonth.Reviewed))
            .Select(one => one.Person)
            .Distinct();
        var found = new List<(PersonId Person, MemberId? Member)>();
        foreach (var person in first)
        {
            found.Add((person, await members.FindMemberAsync(person, cancel)));
        }
        var known = await names.FindAsync(
            [.. found.Select(one => one.Member).OfType<MemberId>().Distinct()],
            cancel
        );
        return
        [
            .. found
                .Select(one =>
                    Shift(
                        one.Member is { } id ? known.GetValueOrDefault(id)?.MaskedName : null,
                        old.GetValueOrDefault(one.Person),
                        changed.GetValueOrDefault(one.Person)
                    )
                )
                .OrderBy(one => one.After ?? int.MaxValue)
                .ThenBy(one => one.Before),
        ];
    }

    private static PlaceShift Shift(string? name, Placed? before, Placed? after) =>
        new(name, before?.Place, after?.Place, before?.Score ?? 0, after?.Score ?? 0);

    private static Dictionary<PersonId, Placed> PlacesOf(IReadOnlyList<FanScore> ordered) =>
        ordered
            .Select((one, i) => (one.Person, Placed: new Placed(i + 1, one.Score)))
            .ToDictionary(one => one.Person, one => one.Placed);

    private sealed record Placed(int Place, int Score);
}
