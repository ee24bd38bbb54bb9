namespace WeChatUnion.Infrastructure.Campaigns.Signals;

/// <summary>
/// Something about how a campaign was taken part in that a person should look at. It decides nothing: what it counts may have a
/// harmless reason. One class for each, registered as a singleton.
/// </summary>
public abstract class CampaignSignal
{
    /// <summary>At most so many are shown; their number is told in full.</summary>
    protected const int MostShown = 200;

    /// <summary>Stable, at most 32 of lower-case ASCII.</summary>
    public abstract string Name { get; }

    /// <summary>As staff read it.</summary>
    public abstract string Title { get; }

    /// <summary>What is counted, and what else may be behind it.</summary>
    public abstract string Explain { get; }

    /// <summary>
    /// Members it is about, of campaign <c>@p0</c>: <c>member_id</c>, <c>at</c>, <c>amount</c>, <c>total</c> (how many there are in all), the
    /// earliest first.
    /// </summary>
    public abstract string Sql { get; }

    /// <summary>One of them in words.</summary>
    /// <param name="amount">As <see cref="Sql"/> gives it.</param>
    public abstract string Say(long amount);

    /// <param name="evidence">A select of <c>member_id</c>, <c>at</c> and <c>amount</c>, without an order.</param>
    protected static string Counted(string evidence) =>
        $"SELECT member_id, at, amount, COUNT(*) OVER () AS total FROM ({evidence}) AS found ORDER BY at, member_id";
}
