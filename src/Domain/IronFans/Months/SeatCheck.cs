using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>
/// Asks once more of those a list names, just before it goes on, whether they may be honoured: since they were screened somebody may have
/// been honoured for another month, left, or turned out to be another one of them. Whoever may not falls out, and the next is asked.
/// </summary>
public sealed class SeatCheck(
    IFanMonthStore months,
    IScoreRulesBook book,
    FanScreen screen,
    FanHolders holders,
    IMemberLookup names
)
{
    public async Task<CheckedSeats> ExecuteAsync(
        int month,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var rules = ScoreRules.For(month, await book.AllAsync(cancel));
        var candidates = await months.FindScreenedAsync(month, cancel);
        // Whoever an editor left out is left out under every place he has.
        var persons = new HashSet<PersonId>();
        var members = new HashSet<MemberId>();
        foreach (var one in candidates.Where(one => one.ExcludedFor is not null))
        {
            var holder = await holders.OfAsync(one, cancel);
            persons.UnionWith([holder.Person, holder.Earned]);
            members.UnionWith(((MemberId?[])[one.MemberId, holder.Member]).OfType<MemberId>());
        }
        var before = Named();
        var asked = new HashSet<int>();
        var fellOut = new List<FanCandidate>();
        while (Choose().FirstOrDefault(one => !asked.Contains(one.Place)) is { } one)
        {
            asked.Add(one.Place);
            var holder = await holders.OfAsync(one, cancel);
            var found = await screen.FindAsync(holder, month, rules.CoolDownMonths, now, cancel);
            if (found is not { Why: null, Member: { } member })
            {
                FallOut(one, found.Why ?? FanUnfit.NotBound);
            }
            else if (!persons.Add(holder.Person) || !members.Add(member))
            {
                FallOut(one, FanUnfit.Twice);
            }
            else
            {
                await RenameAsync(one, member, found.IsNewcomer, cancel);
            }
        }
        return new(!Named().SequenceEqual(before), fellOut);

        IReadOnlyList<FanCandidate> Choose() =>
            HonourSeats.Choose(candidates, rules.Seats, rules.NewcomerSeats);

        List<(int, MemberId?, string?)> Named() =>
            [.. Choose().Select(one => (one.Place, one.MemberId, one.MaskedName))];

        void FallOut(FanCandidate one, FanUnfit why)
        {
            one.FallOut(why);
            fellOut.Add(one);
        }
    }

    /// <summary>His register entry may be another one by now; whoever was never honoured may have been since.</summary>
    private async Task RenameAsync(
        FanCandidate one,
        MemberId member,
        bool isNewcomer,
        CancellationToken cancel
    )
    {
        var known = one.MemberId == member ? null : await names.FindAsync([member], cancel);
        var entry = known?.GetValueOrDefault(member);
        one.Ask(
            member,
            entry?.MaskedName ?? one.MaskedName,
            entry?.OrganizationName ?? one.UnionName,
            isNewcomer
        );
    }
}

/// <param name="IsOther">Others are named now than before.</param>
/// <param name="FellOut">Those who may not be honoured any more.</param>
public sealed record CheckedSeats(bool IsOther, IReadOnlyList<FanCandidate> FellOut);
