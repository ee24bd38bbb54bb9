namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>Who of the fit is honoured: the first of them, some seats kept for those who never were.</summary>
public static class HonourSeats
{
    /// <param name="candidates">In their places, those not fit among them.</param>
    /// <param name="seats">So many are honoured.</param>
    /// <param name="newcomers">So many of them have never been before; where there are not enough, the next take their seats.</param>
    /// <returns>In their places.</returns>
    public static IReadOnlyList<FanCandidate> Choose(
        IEnumerable<FanCandidate> candidates,
        int seats,
        int newcomers
    )
    {
        var fit = candidates.Where(one => one.IsFit).OrderBy(one => one.Place).ToList();
        var chosen = fit.Take(seats - newcomers).ToList();
        var fresh = fit.Except(chosen).Where(one => one.IsNewcomer).Take(newcomers).ToList();
        chosen.AddRange(fresh);
        chosen.AddRange(fit.Except(chosen).Take(seats - chosen.Count).ToList());
        return [.. chosen.OrderBy(one => one.Place)];
    }
}
