namespace WeChatUnion.Domain.Subsidies;

/// <summary>
/// What a season decides, all of it data. Kept as JSON with the season; a member added later has the default here for seasons
/// of before.
/// </summary>
public sealed record SeasonRules
{
    /// <summary>First and last day on a ticket, of the Shanghai calendar.</summary>
    public DateOnly TicketFrom { get; init; }

    public DateOnly TicketTo { get; init; }

    public IReadOnlyList<Tier> Tiers { get; init; } = [];

    /// <summary>As tickets print the city's stations and airports: an arrival holds one of them.</summary>
    public IReadOnlyList<string> Arrivals { get; init; } = [];

    /// <summary>
    /// Places tickets print, by region: 湖南省 has 长沙, 株洲. An origin that is none of them is looked at by people.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Places { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>First digits of ID numbers of those born in the city: a hint to look at the household, nothing more.</summary>
    public IReadOnlyList<string> LocalAreas { get; init; } = [];

    /// <summary>Tickets of one way home follow each other within so many hours; the first one's origin counts.</summary>
    public int LegHours { get; init; } = 48;

    /// <summary>A draft begun before the last minute may be handed in so much later.</summary>
    public int GraceMinutes { get; init; } = 15;

    /// <summary>The unit is not asked about a case all of whose checks pass.</summary>
    public bool UnitSkipsGreen { get; init; } = true;

    /// <summary>So many of a hundred are looked at again by the city.</summary>
    public int RecheckPercent { get; init; } = 5;

    public int ReviewDays { get; init; } = 3;

    /// <summary>Levels before the city's. With neither, the city looks at every claim.</summary>
    public bool UnitReviews { get; init; } = true;

    public bool DistrictReviews { get; init; } = true;

    /// <summary>Ways of travel that count.</summary>
    public IReadOnlyList<TravelMode> Modes { get; init; } = Enum.GetValues<TravelMode>();

    /// <summary>Whom one may have visited, if the place is not one's own household's; empty: nobody counts.</summary>
    public IReadOnlyList<Kin> KinTies { get; init; } = Enum.GetValues<Kin>();

    /// <summary>A visit to kin needs its paper (探亲地不是户籍地).</summary>
    public bool KinNeedsProof { get; init; } = true;

    /// <summary>
    /// Whoever joined after this day is not meant; null: whenever. The register has no day of joining, so that a reviewer is
    /// asked to look.
    /// </summary>
    public DateOnly? JoinedBy { get; init; }

    /// <summary>The promise a member signs.</summary>
    public string Promise { get; init; } = "";

    /// <summary>How the union counts a tier's amount for this region; null: no tier has it.</summary>
    public Tier? TierOf(string region) =>
        Tiers.FirstOrDefault(tier => tier.Regions.Contains(region));

    /// <summary>Whether tickets that print this place begin in the region, as far as the season's places tell.</summary>
    public bool IsIn(string place, string region) =>
        Places.TryGetValue(region, out var known)
        && known.Any(one => place.Contains(one, StringComparison.Ordinal));

    public bool Includes(DateOnly day) => day >= TicketFrom && day <= TicketTo;
}
